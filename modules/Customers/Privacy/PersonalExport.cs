namespace Platform.Customers.Privacy;

/// <summary>All of a person's data in one file, as it was asked for.</summary>
internal sealed class PersonalExport : ScopedAggregate, IOwned, IPartied
{
    /// <summary>How long the file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    PersonalExport() { }

    public PersonalExport(Party party, string purpose, Caller caller, DateTime now)
    {
        (PartyId, Purpose, OwnerId, Locale, ExpiresAt, Org) = (party.Id, purpose, caller.UserId, caller.Locale, now + Kept, party.Org);
        Record(() => new PersonalExportRequested(Id));
    }

    /// <summary>Whose data.</summary>
    public long PartyId { get; private set; }

    long? IPartied.PartyId => PartyId;

    /// <summary>What for; no personal data.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The file; null until it is ready and after it was taken away.</summary>
    public long? FileId { get; private set; }

    /// <summary>When it was ready, UTC; null before.</summary>
    public DateTime? ReadyAt { get; private set; }

    /// <summary>When the file is taken away, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Account that asked for it and may read the file; null when the program did.</summary>
    public long? OwnerId { get; private set; }

    public string Locale { get; private set; } = "";

    public void Deliver(long file, DateTime now) => (FileId, ReadyAt) = (file, now);

    public void TakeAway() => FileId = null;
}

/// <summary>Somebody's data are wanted as a file.</summary>
internal sealed record PersonalExportRequested(long PersonalExportId) : IEvent;
