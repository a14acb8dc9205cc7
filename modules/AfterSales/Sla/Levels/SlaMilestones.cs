namespace Platform.AfterSales;

/// <summary>What a running clock still has to tell, and when. People are told only while somebody works; that a limit was passed is a fact of any hour.</summary>
internal static class SlaMilestones
{
    static readonly TimeSpan JustAfter = TimeSpan.FromMicroseconds(1);

    /// <summary>When the clock must be looked at next; null when nothing is to come.</summary>
    public static DateTime? Next(SlaClock clock, SlaGround ground, DateTime now)
    {
        if (!clock.IsOpen) return null;
        var run = clock.Run(ground);
        var times = new List<DateTime?> { clock.BreachedAt is null ? run.DueAt + JustAfter : null };
        if (IsWarnable(clock)) times.Add(Told(run, run.WarningAt, now));
        times.AddRange(Open(clock, run).Select(s => Told(run, run.Reaches(s), now)));
        return times.Min();
    }

    /// <summary>Whether the clock has run out and nobody has noted it.</summary>
    public static bool IsBreach(SlaClock clock, SlaGround ground, DateTime now) => clock is { IsOpen: true, BreachedAt: null } && clock.Run(ground).DueAt is { } due && now > due;

    /// <summary>Whether a warning is due and somebody is there to hear it.</summary>
    public static bool IsWarning(SlaClock clock, SlaGround ground, DateTime now)
        => IsWarnable(clock) && clock.Run(ground) is var run && Told(run, run.WarningAt, now) <= now;

    /// <summary>Steps of the ladder that are due while somebody is there to hear of them.</summary>
    public static IReadOnlyList<SlaStep> Steps(SlaClock clock, SlaGround ground, DateTime now)
        => clock.IsOpen && clock.Run(ground) is var run ? [.. Open(clock, run).Where(s => Told(run, run.Reaches(s), now) <= now)] : [];

    static bool IsWarnable(SlaClock clock) => clock is { IsOpen: true, WarnedAt: null, BreachedAt: null };

    // A step before the due time means nothing any more once that has passed.
    static IEnumerable<SlaStep> Open(SlaClock clock, SlaRun run)
        => run.Rule.Ladder.Where(s => !clock.History.Raised.Any(r => r.Level == s.Level) && (s.AfterMinutes >= 0 || clock.BreachedAt is null));

    static DateTime? Told(SlaRun run, DateTime? at, DateTime now) => at is { } reached ? run.Rule.Work.Open(reached > now ? reached : now) : null;
}
