namespace Platform.Analytics.Facts;

/// <summary>A case in figures.</summary>
internal sealed class CaseFact : Fact, IOwned, ITeamed
{
    public long CaseId { get; init; }

    public string? Number { get; set; }

    public int Kind { get; set; }

    public int Channel { get; set; }

    public string? ServiceItem { get; set; }

    public long? TeamId { get; set; }

    public long? OwnerId { get; set; }

    public long? PartyId { get; set; }

    public long? LocationId { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public DateTime? RespondedAt { get; set; }

    public DateTime? ResolvedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public DateTime? RejectedAt { get; set; }

    public DateTime? MergedAt { get; set; }

    public int Joined { get; set; }

    public int Reopened { get; set; }

    public int Transferred { get; set; }

    public long? ResponseSeconds { get; set; }

    public long? ResolutionSeconds { get; set; }

    /// <summary>Works out what follows from two times, whichever became known last.</summary>
    public void Derive() => (ResponseSeconds, ResolutionSeconds) = (Seconds(OpenedAt, RespondedAt), Seconds(OpenedAt, ResolvedAt));
}
