using Platform.Customers.Data;

namespace Platform.Customers.Keeping;

/// <summary>Which party, and why.</summary>
internal sealed record DeactivatePartyInput : ChangeInput
{
    /// <summary>Why, for the audit trail; at most 500 characters and no personal data. Null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}

/// <summary>Sets a party aside: it is kept and found, but not to be used for new business.</summary>
[Needs(Permissions.Deactivate)]
internal sealed class DeactivateParty(CustomersDb db, Caller caller) : Mutation<DeactivatePartyInput, Party>
{
    const int LongestReason = 500;

    public override async Task<Party> Run(DeactivatePartyInput input, CancellationToken ct)
    {
        if (input.Reason?.Length > LongestReason) throw new Refused(CommonErrors.TooLong, "reason", ("max", LongestReason));
        var party = await db.Take<Party>(input, Scope, null, ct);
        PartyFlow.Table.Fire(party, "deactivateParty", caller);
        db.Work = db.Work! with { Reason = input.Reason };
        return party;
    }
}
