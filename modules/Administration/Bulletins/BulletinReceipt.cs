namespace Platform.Administration.Bulletins;

/// <summary>One person and one bulletin: whether it is theirs to read and whether they have.</summary>
internal sealed class BulletinReceipt : Entity
{
    /// <summary>The bulletin.</summary>
    public long BulletinId { get; init; }

    /// <summary>The person.</summary>
    public long AccountId { get; init; }

    /// <summary>True for the audience at publication, false for somebody who joined it later.</summary>
    public bool InFirstAudience { get; init; }

    /// <summary>True when it must be confirmed.</summary>
    public bool MustRead { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool IsRead { get; private set; }

    /// <summary>When it first was opened, UTC; null while unread.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When reading was confirmed, UTC; null while it is not.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    public void Read(DateTime now) => (IsRead, ReadAt) = (true, ReadAt ?? now);

    public void Acknowledge(DateTime now)
    {
        Read(now);
        AcknowledgedAt ??= now;
    }
}

/// <summary>A person of a bulletin's audience and what they did with it.</summary>
/// <param name="AccountId">The person.</param>
/// <param name="Name">Name for people.</param>
/// <param name="ReadAt">When it was first opened, UTC; null while unread.</param>
/// <param name="AcknowledgedAt">When reading was confirmed, UTC; null while it is not.</param>
/// <param name="JoinedLater">True for somebody who came to the audience after the publication.</param>
internal sealed record BulletinReader([property: Id("Account")] long AccountId, string Name, DateTime? ReadAt, DateTime? AcknowledgedAt, bool JoinedLater);

/// <summary>Who has read a bulletin and who has not.</summary>
/// <param name="Audience">People of the audience at publication.</param>
/// <param name="Read">Of all readers, how many opened it.</param>
/// <param name="Acknowledged">Of all readers, how many confirmed.</param>
/// <param name="Unread">People who have not opened it, by name, at most 1,000.</param>
/// <param name="Unacknowledged">People who have not confirmed it, by name, at most 1,000; for a bulletin that must be read.</param>
/// <param name="Readers">People who have opened it, the latest first, at most 1,000.</param>
/// <param name="JoinedLater">People who came to the audience after the publication, at most 1,000.</param>
internal sealed record BulletinReaders(int Audience, int Read, int Acknowledged, IReadOnlyList<BulletinReader> Unread, IReadOnlyList<BulletinReader> Unacknowledged, IReadOnlyList<BulletinReader> Readers, IReadOnlyList<BulletinReader> JoinedLater);
