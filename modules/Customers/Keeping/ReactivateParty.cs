using Platform.Customers.Data;

namespace Platform.Customers.Keeping;

/// <summary>Which party, and why.</summary>
internal sealed record ReactivatePartyInput : ChangeInput
{
    /// <summary>Why, for the audit trail; at most 500 characters and no personal data. Null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}

/// <summary>Brings a party that was set aside back into use.</summary>
[Needs(Permissions.Deactivate)]
internal sealed class ReactivateParty(CustomersDb db, Caller caller) : Mutation<ReactivatePartyInput, Party>
{
    const int LongestReason = 500;

    public override async Task<Party> Run(ReactivatePartyInput input, CancellationToken ct)
    {
        if (input.Reason?.Length > LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", LongestReason));
        var party = await db.Take<Party>(input, Scope, null, ct);
        PartyFlow.Table.Fire(party, "reactivateParty", caller);
        db.Work = db.Work! with { Reason = input.Reason };
        return party;
    }
}
