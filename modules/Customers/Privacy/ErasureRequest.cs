using Platform.Contracts.Customers;

namespace Platform.Customers.Privacy;

/// <summary>How far an erasure is.</summary>
internal enum ErasureState
{
    /// <summary>Waits for a second person.</summary>
    Requested = 0,

    /// <summary>Agreed on; the program is at it, or about to be.</summary>
    Confirmed = 1,

    /// <summary>Nothing is left that tells who the person was.</summary>
    Done = 2,

    /// <summary>Taken back before it was confirmed.</summary>
    Withdrawn = 3,
}

/// <summary>That a person is to be erased: who asked, who agreed, and when it was done.</summary>
internal sealed class ErasureRequest : ScopedAggregate, IPartied
{
    ErasureRequest() { }

    public ErasureRequest(Party party, string reason, long? by)
        => (PartyId, Open, Reason, RequestedBy, Org) = (party.Id, true, reason, by, party.Org);

    /// <summary>Whom it is about.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>True until it is over, else null: one open request for a person.</summary>
    public bool? Open { get; private set; }

    /// <summary>Where it stands.</summary>
    public ErasureState State { get; private set; }

    /// <summary>Why, such as the person's own wish; no personal data.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Account that asked for it; null when the program did.</summary>
    public long? RequestedBy { get; private set; }

    /// <summary>Account that confirmed or withdrew it; null before.</summary>
    public long? DecidedBy { get; private set; }

    /// <summary>When that was, UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When it was done, UTC; null before.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>How many rows, files and traces were emptied.</summary>
    public long Erased { get; private set; }

    /// <summary>Until when an instance works at it, UTC.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <exception cref="Refused">It was decided, or the same person asked for it.</exception>
    public void Confirm(long? by, DateTime now)
    {
        if (State != ErasureState.Requested) throw new Refused(PrivacyErrors.Decided, "id");
        if (by is null || by == RequestedBy) throw new Refused(PrivacyErrors.FourEyes, "id");
        (State, DecidedBy, DecidedAt) = (ErasureState.Confirmed, by, now);
    }

    /// <exception cref="Refused">It was decided.</exception>
    public void Withdraw(long? by, DateTime now)
    {
        if (State != ErasureState.Requested) throw new Refused(PrivacyErrors.Decided, "id");
        (State, Open, DecidedBy, DecidedAt) = (ErasureState.Withdrawn, null, by, now);
    }

    public void Finish(long erased, DateTime now)
    {
        (State, Open, Erased, DoneAt, ClaimedUntil) = (ErasureState.Done, null, erased, now, null);
        Record(() => new PartyErased(PartyId));
    }
}
