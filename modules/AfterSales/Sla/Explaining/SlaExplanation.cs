namespace Platform.AfterSales;

/// <summary>Why a case or work order is due when it is, clock by clock.</summary>
/// <param name="ServiceLevelId">The clocks' own id.</param>
/// <param name="Number">Number of the case or work order.</param>
/// <param name="At">The moment it was asked, UTC; running clocks are counted up to it.</param>
/// <param name="DueAt">The earliest time by which something is due, UTC; null when nothing is.</param>
/// <param name="Clocks">Each clock, oldest first.</param>
internal sealed record SlaExplanation(long ServiceLevelId, string Number, DateTime At, DateTime? DueAt, IReadOnlyList<SlaExplainedClock> Clocks);

/// <summary>One clock, explained.</summary>
internal sealed record SlaExplainedClock
{
    /// <summary>What it measures.</summary>
    public required SlaTarget Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required SlaClockState State { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>By when it is or was due, UTC; null while it stands still before its limit.</summary>
    public required DateTime? DueAt { get; init; }

    /// <summary>For a clock that stands still: when it would be due if it went on now, UTC; otherwise as <see cref="DueAt"/>.</summary>
    public required DateTime? DueIfRunning { get; init; }

    /// <summary>When a warning is or was due, UTC; null when none is.</summary>
    public required DateTime? WarningAt { get; init; }

    /// <summary>The rule that holds now: code of its policy.</summary>
    public required string PolicyCode { get; init; }

    /// <summary>Version of that policy.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>How long it may take, minutes.</summary>
    public required int LimitMinutes { get; init; }

    /// <summary>Whether these are working minutes.</summary>
    public required bool InWorkingTime { get; init; }

    /// <summary>Seconds counted so far.</summary>
    public required long ConsumedSeconds { get; init; }

    /// <summary>Seconds left; negative when overdue. Null when an agreed time decides.</summary>
    public required long? RemainingSeconds { get; init; }

    /// <summary>Seconds that passed while the clock was paused, by the wall clock.</summary>
    public required long PausedSeconds { get; init; }

    /// <summary>Whether it is open and past its due time.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>What was counted and what was not, in order, without a gap.</summary>
    public required IReadOnlyList<SlaExplainedInterval> Intervals { get; init; }

    /// <summary>The rules that held, in order; each after the first is a re-target.</summary>
    public required IReadOnlyList<SlaExplainedRule> Rules { get; init; }

    /// <summary>When it was done, with the verdict; several after re-openings.</summary>
    public required IReadOnlyList<SlaExplainedEnd> Ends { get; init; }

    /// <summary>Levels of the ladder that were raised.</summary>
    public required IReadOnlyList<SlaRaised> Raised { get; init; }

    /// <summary>All of it in words.</summary>
    public required string Why { get; init; }
}

/// <summary>A stretch of a clock's life.</summary>
/// <param name="From">First moment, UTC.</param>
/// <param name="To">First moment after it, UTC; null while it lasts.</param>
/// <param name="Activity">What the clock did.</param>
/// <param name="Waits">For whom work waited; null for nobody.</param>
/// <param name="CountedSeconds">Seconds counted in it.</param>
/// <param name="Rule">Position in the list of rules, from 0.</param>
internal sealed record SlaExplainedInterval(DateTime From, DateTime? To, SlaActivity Activity, CaseWait? Waits, long CountedSeconds, int Rule);

/// <summary>A rule that held for a clock.</summary>
/// <param name="From">Since when, UTC.</param>
/// <param name="Cause">Why it came to hold.</param>
/// <param name="PolicyCode">Code of its policy.</param>
/// <param name="PolicyVersion">Version of that policy.</param>
/// <param name="LimitMinutes">How long it allowed, minutes.</param>
/// <param name="InWorkingTime">Whether these are working minutes.</param>
/// <param name="CalendarUnitId">The unit whose calendar counted.</param>
/// <param name="PromisedAt">The agreed time that stood instead of the limit, UTC; null without one.</param>
internal sealed record SlaExplainedRule(DateTime From, SlaCause Cause, string PolicyCode, int PolicyVersion, int LimitMinutes, bool InWorkingTime, long CalendarUnitId, DateTime? PromisedAt);

/// <summary>An end of a clock.</summary>
/// <param name="At">When it was done, UTC.</param>
/// <param name="DueAt">By when it was due, UTC; null when the calendar had no working time.</param>
/// <param name="InTime">Whether it was done no later than due.</param>
/// <param name="CountedSeconds">Seconds counted by then.</param>
internal sealed record SlaExplainedEnd(DateTime At, DateTime? DueAt, bool InTime, long CountedSeconds);
