namespace Platform.AfterSales;

/// <summary>Who answered for a case in one phase, from when to when.</summary>
internal sealed class CasePhase : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; internal set; }

    /// <summary>Which phase.</summary>
    public CasePhaseKind Phase { get; init; }

    /// <summary>Team that has it; null when none.</summary>
    public long? TeamId { get; init; }

    /// <summary>Account that answers for it; null while nobody does.</summary>
    public long? OwnerId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTime From { get; init; }

    /// <summary>Until when, UTC; null while it lasts.</summary>
    public DateTime? To { get; internal set; }
}
