namespace Platform.AfterSales;

/// <summary>What one version of a policy says of one target, with the calendars it counts by.</summary>
internal sealed record SlaRule
{
    /// <summary>Since when it holds for the clock, UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>How much may be counted; above zero.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>Counts towards the limit.</summary>
    public required SlaMeter Meter { get; init; }

    /// <summary>Counts towards the steps of the ladder, and says when somebody is there to be told.</summary>
    public required SlaMeter Work { get; init; }

    /// <summary>Share of the limit at which to warn, 1 to 99; null warns never.</summary>
    public int? WarningPercent { get; init; }

    /// <summary>Waiting for these stops the clock.</summary>
    public IReadOnlyCollection<CaseWait> PausedBy { get; init; } = [];

    /// <summary>Who is told how long after the due time.</summary>
    public IReadOnlyList<SlaStep> Ladder { get; init; } = [];

    /// <summary>A time agreed with somebody, UTC: it is the due time whatever was counted or paused. Null when the limit decides.</summary>
    public DateTime? PromisedAt { get; init; }
}
