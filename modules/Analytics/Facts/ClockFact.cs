namespace Platform.Analytics.Facts;

/// <summary>One SLA clock of a case or work order in figures. It is decided when what it measures was done, or when its limit passed.</summary>
internal sealed class ClockFact : Fact
{
    public long ClockId { get; init; }

    public string Target { get; init; } = "";

    public string SubjectType { get; set; } = "";

    public long SubjectId { get; set; }

    public long? CaseId { get; set; }

    public DateTime DueAt { get; set; }

    public DateTime? DecidedAt { get; set; }

    public bool InTime { get; set; }

    public long? WorkingSeconds { get; set; }
}
