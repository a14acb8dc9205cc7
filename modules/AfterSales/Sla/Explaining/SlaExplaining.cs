namespace Platform.AfterSales;

/// <summary>Lays a clock's history open.</summary>
internal sealed class SlaExplaining(SlaGround ground, IReadOnlyDictionary<long, string> policyCodes, DateTime now, bool isZh)
{
    public SlaExplanation Of(ServiceLevel level) => new(level.Id, level.Number, now, level.DueAt, [.. level.Clocks.OrderBy(c => c.Id).Select(Of)]);

    SlaExplainedClock Of(SlaClock clock)
    {
        var run = clock.Run(ground);
        var until = clock.IsOpen ? now : clock.StoppedAt ?? now;
        var rules = clock.History.Rules.Select(r => Rule(clock.Target, r)).ToList();
        var consumed = run.Consumed(until);
        var explained = new SlaExplainedClock
        {
            Target = clock.Target, State = clock.State, StartedAt = clock.StartedAt, DueAt = clock.DueAt, DueIfRunning = clock.IsOpen ? run.DueIfRunning(now) : clock.DueAt, WarningAt = run.WarningAt,
            PolicyCode = rules[^1].PolicyCode, PolicyVersion = rules[^1].PolicyVersion, LimitMinutes = rules[^1].LimitMinutes, InWorkingTime = rules[^1].InWorkingTime,
            ConsumedSeconds = Seconds(consumed), RemainingSeconds = run.Rule.PromisedAt is null ? Seconds(run.Rule.Limit - consumed) : null,
            PausedSeconds = Seconds(run.Intervals.Where(i => i.Activity == SlaActivity.Paused).Aggregate(TimeSpan.Zero, (sum, i) => sum + ((i.To ?? until) - i.From))),
            IsOverdue = clock.IsOpen && run.DueAt < now,
            Intervals = [.. run.Intervals.Select(i => new SlaExplainedInterval(i.From, i.To, i.Activity, i.Waits, Seconds(run.CountedIn(i, until)), i.Rule))],
            Rules = rules, Ends = [.. clock.History.Ends.Select(e => new SlaExplainedEnd(e.At, e.DueAt, e.InTime, Seconds(e.Counted)))], Raised = clock.History.Raised, Why = "",
        };
        return explained with { Why = SlaWords.Of(explained, isZh) };
    }

    SlaExplainedRule Rule(SlaTarget target, SlaAssignment r)
    {
        var version = ground.Version(r.PolicyVersionId);
        var terms = version.Terms.For(target)!;
        return new SlaExplainedRule(r.From, r.Cause, policyCodes.GetValueOrDefault(version.PolicyId, "?"), version.Number, terms.LimitMinutes, terms.InWorkingTime, r.CalendarOrgId, r.PromisedAt);
    }

    static long Seconds(TimeSpan time) => (long)Math.Floor(time.TotalSeconds);
}
