namespace Platform.Analytics.Facts;

/// <summary>A written answer that a department owes, in figures.</summary>
internal sealed class ReplyFact : Fact
{
    public long RequestId { get; init; }

    public long? CaseId { get; set; }

    public long? TeamId { get; set; }

    public DateTime? RequestedAt { get; set; }

    public DateTime? DueAt { get; set; }

    public DateTime? SubmittedAt { get; set; }
}
