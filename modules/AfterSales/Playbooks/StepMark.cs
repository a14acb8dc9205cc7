namespace Platform.AfterSales;

/// <summary>A step of a case that was done or skipped.</summary>
internal sealed class StepMark : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; init; }

    /// <summary>Code of the step.</summary>
    public string Step { get; init; } = "";

    /// <summary>True when it was skipped.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>What was noted; why it was skipped; null when nothing was said.</summary>
    public string? Note { get; init; }

    /// <summary>Account that did it; null when the program did.</summary>
    public long? By { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
