namespace Platform.AfterSales;

/// <summary>What is promised for one target.</summary>
internal sealed record SlaTargetInput
{
    /// <summary>What is measured.</summary>
    public required SlaTarget Target { get; init; }

    /// <summary>How long it may take, minutes, 1 to 525,600.</summary>
    public required int LimitMinutes { get; init; }

    /// <summary>True: working minutes of the unit's calendar; false: minutes around the clock.</summary>
    public bool InWorkingTime { get; init; } = true;

    /// <summary>Share of the limit at which to warn, 1 to 99 percent; null warns never.</summary>
    public int? WarningPercent { get; init; }

    /// <summary>Waiting for these stops the clock; null or empty for none.</summary>
    public IReadOnlyList<CaseWait>? PausedBy { get; init; }

    /// <summary>Who is told how long after the due time, by rising level; at most 10 steps.</summary>
    public IReadOnlyList<SlaStepInput>? Ladder { get; init; }

    internal SlaTargetRule Rule() => new(Target, LimitMinutes, InWorkingTime, WarningPercent, [.. (PausedBy ?? []).Distinct().Order()],
        [.. (Ladder ?? []).Select(s => new SlaStep(s.Level, s.AfterMinutes, s.To, s.AccountId, s.TeamId))]);

    internal void Check(Reasons reasons, string at)
    {
        reasons.AddIf(LimitMinutes is < 1 or > 525_600, CommonErrors.OutOfRange, at + ".limitMinutes", ("min", 1), ("max", 525_600));
        reasons.AddIf(WarningPercent is < 1 or > 99, CommonErrors.OutOfRange, at + ".warningPercent", ("min", 1), ("max", 99));
        var ladder = Ladder ?? [];
        reasons.AddIf(ladder.Count > 10, CommonErrors.TooMany, at + ".ladder", ("max", 10));
        for (var i = 0; i < ladder.Count; i++)
        {
            var (step, where) = (ladder[i], $"{at}.ladder.{i}");
            reasons.AddIf(step.Level != i + 1 || (i > 0 && step.AfterMinutes < ladder[i - 1].AfterMinutes), SlaErrors.LevelTwice, where + ".level", ("level", step.Level));
            reasons.AddIf(step.AfterMinutes <= -LimitMinutes, SlaErrors.BeforeStart, where + ".afterMinutes");
            reasons.AddIf(step.AfterMinutes > 525_600, CommonErrors.OutOfRange, where + ".afterMinutes", ("min", -LimitMinutes + 1), ("max", 525_600));
            var isNamed = (step.To == EscalateTo.Account) == step.AccountId is > 0 && (step.To == EscalateTo.OtherTeam) == step.TeamId is > 0;
            reasons.AddIf(!isNamed, SlaErrors.NobodyToTell, where + ".to");
        }
    }
}

/// <summary>One step of an escalation ladder.</summary>
internal sealed record SlaStepInput
{
    /// <summary>1 for the first step, 2 for the next, …; each fires once in a clock's life.</summary>
    public required int Level { get; init; }

    /// <summary>Working minutes past the due time; 0 at it; negative before it, in the clock's own minutes.</summary>
    public required int AfterMinutes { get; init; }

    /// <summary>Who is told.</summary>
    public required EscalateTo To { get; init; }

    /// <summary>The person, when the step goes to an account.</summary>
    [Id("Account")]
    public long? AccountId { get; init; }

    /// <summary>The team, when the step goes to another team.</summary>
    [Id("Team")]
    public long? TeamId { get; init; }
}
