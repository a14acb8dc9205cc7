using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>Whose data must be kept, and why.</summary>
internal sealed record PlaceLegalHoldInput : MutationInput
{
    /// <summary>Global id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Why; at most 500 characters and no personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>Until when, UTC, exclusive; null until it is released.</summary>
    public DateTime? Until { get; init; }
}

/// <summary>Orders that a person's data be kept: no erasure can be confirmed meanwhile.</summary>
[Needs(PrivacyPermissions.Hold)]
internal sealed class PlaceLegalHold(CustomersDb db) : Mutation<PlaceLegalHoldInput, LegalHold>
{
    public override async Task<LegalHold> Run(PlaceLegalHoldInput input, CancellationToken ct)
    {
        var reason = PrivacyTexts.Read(input.Reason, "reason");
        if (input.Until <= db.Now) throw new Refused(CommonErrors.OutOfRange, "until", ("min", db.Now), ("max", "-"));
        var party = await db.Take<Party>(input.PartyId, "partyId", Scope, null, ct);
        Persons.Check(party, "partyId");
        var hold = new LegalHold(party, reason, input.Until);
        db.Add(hold);
        return hold;
    }
}
