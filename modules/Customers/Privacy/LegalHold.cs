namespace Platform.Customers.Privacy;

/// <summary>That a person's data must be kept: a law suit, a tax audit, an order of a court.</summary>
internal sealed class LegalHold : ScopedAggregate, IPartied
{
    LegalHold() { }

    public LegalHold(Party party, string reason, DateTime? until) => (PartyId, Reason, Until, Org) = (party.Id, reason, until, party.Org);

    /// <summary>Whose data.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>Why; no personal data.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Until when, UTC, exclusive; null until it is released.</summary>
    public DateTime? Until { get; private set; }

    /// <summary>When it was released, UTC; null while it was not.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Account that released it; null while it was not.</summary>
    public long? ReleasedBy { get; private set; }

    public bool Stands(DateTime now) => ReleasedAt is null && (Until is null || Until > now);

    /// <exception cref="Refused">It was released already.</exception>
    public void Release(long? by, DateTime now)
    {
        if (ReleasedAt is not null) throw new Refused(PrivacyErrors.HoldOver, "id");
        (ReleasedAt, ReleasedBy) = (now, by);
    }
}
