using Platform.Contracts.Customers;

namespace Platform.Customers.Releases;

/// <summary>A release with one recipient; one for each, and its proof.</summary>
internal sealed class ReleaseDelivery : ScopedAggregate, IOwned, IPartied
{
    public const int LongestProof = 200;

    ReleaseDelivery() { }

    public ReleaseDelivery(InfoRelease release, Party party, long? manager, bool mayWrite, DateTime now)
    {
        (ReleaseId, PartyId, OwnerId, Org) = (release.Id, party.Id, manager, party.Org);
        if (!mayWrite) return;
        (State, SentAt) = (DeliveryProgress.Sent, now);
        var (title, id) = (release.Title, release.Id);
        Record(() => ReleaseNotices.Released.To(new SubjectRef(nameof(InfoRelease), id), [new(PartyId: PartyId)], false, ("title", title)));
    }

    /// <summary>The release.</summary>
    public long ReleaseId { get; private set; }

    /// <summary>The recipient.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Account of the account manager when it went out, who sees to it that it arrives; null when the recipient has none.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>How far it is.</summary>
    public DeliveryProgress State { get; private set; }

    /// <summary>When it was sent or handed over, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was read, UTC; null before.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>Account that handed it over or confirmed it; null when the program sent it and nobody has confirmed it.</summary>
    public long? By { get; private set; }

    /// <summary>How a manager proved it; null when the recipient confirmed it itself, and before.</summary>
    public string? Proof { get; private set; }

    /// <summary>A manager brought it; with proof it counts as read.</summary>
    public void HandOver(bool read, string? proof, long? by, DateTime now)
    {
        if (State == DeliveryProgress.Read) throw new Refused(ReleaseErrors.ReadAlready, "id");
        (State, SentAt, By, Proof) = (read ? DeliveryProgress.Read : DeliveryProgress.Sent, SentAt ?? now, by, proof ?? Proof);
        if (read) ReadAt = now;
    }

    /// <summary>The recipient has read it; told again nothing changes.</summary>
    public void Confirm(long? by, DateTime now)
    {
        if (State == DeliveryProgress.Read) return;
        (State, SentAt, ReadAt, By) = (DeliveryProgress.Read, SentAt ?? now, now, by);
    }
}
