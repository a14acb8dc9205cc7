namespace Platform.AfterSales;

/// <summary>What a technician reports of a visit, checked.</summary>
internal sealed record JobFindings
{
    public string? Symptom { get; init; }
    public string? Fault { get; init; }
    public string? Cause { get; init; }
    public string? Action { get; init; }
    public int? LabourMinutes { get; init; }
    public int? TravelMinutes { get; init; }
    public string? Meter { get; init; }
    public string? Result { get; init; }
    public WorkCoverage Coverage { get; init; }
    public bool NoPartsUsed { get; init; }
    public IReadOnlyList<UsedPart> Parts { get; init; } = [];
    public IReadOnlyList<ChecklistAnswer> Answers { get; init; } = [];
    public IReadOnlyList<long> PhotoIds { get; init; } = [];
    public long? SignatureId { get; init; }
    public string? SignedBySealed { get; init; }
}

/// <summary>A part as it is reported.</summary>
internal sealed record UsedPart(string? Code, string Name, int Quantity, string? OldSerial, string? NewSerial);

/// <summary>The answer to one point of a checklist.</summary>
/// <param name="Point">The point, as the service words it.</param>
/// <param name="Good">Whether it was in order.</param>
/// <param name="Note">What was noticed; null when nothing.</param>
internal sealed record ChecklistAnswer(string Point, bool Good, string? Note);
