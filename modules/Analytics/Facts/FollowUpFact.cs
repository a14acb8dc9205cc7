namespace Platform.Analytics.Facts;

/// <summary>A call back in figures.</summary>
internal sealed class FollowUpFact : Fact
{
    public long FollowUpId { get; init; }

    public string SubjectType { get; set; } = "";

    public long SubjectId { get; set; }

    public long? CaseId { get; set; }

    public long? PartyId { get; set; }

    public DateTime? PlannedAt { get; set; }

    public DateTime? DueAt { get; set; }

    public DateTime? DoneAt { get; set; }

    public string? Outcome { get; set; }

    public long? Score { get; set; }

    public long? CallerId { get; set; }

    public DateTime? WaivedAt { get; set; }

    public bool BySampling { get; set; }

    public DateTime? ExhaustedAt { get; set; }
}
