namespace Platform.AfterSales;

/// <summary>
/// The clock itself, without storage: a history of intervals and the rules that held in them. The due time is a function of these and of the
/// calendars, nothing else. Time passes only forwards: an instant before the last change counts as that change.
/// </summary>
internal sealed class SlaRun
{
    readonly List<SlaInterval> _intervals;
    readonly List<SlaRule> _rules;

    /// <summary>Starts a clock.</summary>
    public SlaRun(DateTime at, SlaRule rule)
    {
        (_intervals, _rules) = ([], [rule]);
        Begin(at, null);
    }

    /// <summary>A clock as it was stored.</summary>
    public SlaRun(IEnumerable<SlaInterval> intervals, IEnumerable<SlaRule> rules) => (_intervals, _rules) = ([.. intervals], [.. rules]);

    public IReadOnlyList<SlaInterval> Intervals => _intervals;

    public IReadOnlyList<SlaRule> Rules => _rules;

    /// <summary>The rule that holds.</summary>
    public SlaRule Rule => _rules[^1];

    public DateTime StartedAt => _intervals[0].From;

    public SlaActivity Activity => Last.Activity;

    SlaInterval Last => _intervals[^1];

    /// <summary>Work waits for somebody from now on. Stops the clock where its rule says so.</summary>
    public void Wait(DateTime at, CaseWait reason)
    {
        if (Activity == SlaActivity.Stopped || Last.Waits == reason) return;
        Begin(End(at), reason);
    }

    /// <summary>Work goes on.</summary>
    public void Continue(DateTime at)
    {
        if (Activity == SlaActivity.Stopped || Last.Waits is null) return;
        Begin(End(at), null);
    }

    /// <summary>Another rule holds from now on: what was counted and paused stays, under the rule that held then.</summary>
    public void Retarget(DateTime at, SlaRule rule)
    {
        if (Activity == SlaActivity.Stopped) return; // a verdict stands
        var waits = Last.Waits;
        at = End(at);
        _rules.Add(rule);
        Begin(at, waits);
    }

    /// <summary>What is measured is done.</summary>
    public void Stop(DateTime at)
    {
        if (Activity == SlaActivity.Stopped) return;
        _intervals.Add(new SlaInterval(End(at), null, SlaActivity.Stopped, null, _rules.Count - 1, null));
    }

    /// <summary>It was not done after all: the clock goes on with what was consumed. The time in between does not count.</summary>
    public void Reopen(DateTime at)
    {
        if (Activity == SlaActivity.Stopped) Begin(End(at), null);
    }

    /// <summary>Time counted up to an instant.</summary>
    public TimeSpan Consumed(DateTime now) => _intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + CountedIn(i, now));

    /// <summary>Time counted in an interval up to an instant.</summary>
    public TimeSpan CountedIn(SlaInterval i, DateTime now)
        => i.Activity != SlaActivity.Running ? TimeSpan.Zero : i.Counted ?? _rules[i.Rule].Meter.Between(i.From, now);

    /// <summary>When the limit is or was reached; null while the clock stands still before that, and when the calendar has no working time.</summary>
    public DateTime? DueAt => Rule.PromisedAt ?? Reaches(Rule.Limit);

    /// <summary>As <see cref="DueAt"/>; for a clock that stands still, when the limit would be reached if it went on at this instant.</summary>
    public DateTime? DueIfRunning(DateTime at) => DueAt ?? Rule.Meter.After(at, Rule.Limit - Consumed(at));

    /// <summary>By when a stopped clock was due; the moment it stopped decides what had been left.</summary>
    public DateTime? DueAtStop => Activity == SlaActivity.Stopped ? DueIfRunning(Last.From) : null;

    /// <summary>Whether what is measured was done no later than due; null while it is not done.</summary>
    public bool? InTime => Activity != SlaActivity.Stopped ? null : DueAtStop is not { } due || Last.From <= due;

    /// <summary>When to warn; null never, or while the clock stands still before that.</summary>
    public DateTime? WarningAt => Rule.WarningPercent is not { } share ? null
        : Rule.PromisedAt is { } promised ? Rule.From + Share(promised - Rule.From, share) : Reaches(Share(Rule.Limit, share));

    /// <summary>When a step of the ladder is reached; null while the clock stands still before that.</summary>
    public DateTime? Reaches(SlaStep step) => step.AfterMinutes >= 0 ? DueAt is { } due ? Past(due, TimeSpan.FromMinutes(step.AfterMinutes)) : null
        : Rule.PromisedAt is { } promised ? promised.AddMinutes(step.AfterMinutes) : Reaches(Rule.Limit + TimeSpan.FromMinutes(step.AfterMinutes));

    // Whole microseconds: no database keeps more.
    static TimeSpan Share(TimeSpan whole, int percent) => TimeSpan.FromTicks(whole.Ticks * percent / 1000 * 10);

    DateTime? Reaches(TimeSpan amount)
    {
        if (amount <= TimeSpan.Zero) return StartedAt;
        foreach (var i in _intervals.Where(i => i.Activity == SlaActivity.Running))
        {
            if (i.Counted is not { } counted) return _rules[i.Rule].Meter.After(i.From, amount);
            // A calendar changed afterwards may place the moment behind the interval's end; what was counted stands.
            if (counted >= amount) return _rules[i.Rule].Meter.After(i.From, amount) is { } at && at < i.To ? at : i.To;
            amount -= counted;
        }
        return null;
    }

    DateTime? Past(DateTime due, TimeSpan amount)
    {
        if (amount == TimeSpan.Zero) return due;
        foreach (var i in _intervals.Where(i => i.Activity == SlaActivity.Running && (i.To is null || i.To > due)))
        {
            var (from, work) = (i.From > due ? i.From : due, _rules[i.Rule].Work);
            if (i.To is not { } to) return work.After(from, amount);
            var counted = work.Between(from, to);
            if (counted >= amount) return work.After(from, amount);
            amount -= counted;
        }
        return null;
    }

    void Begin(DateTime at, CaseWait? waits)
        => _intervals.Add(new SlaInterval(at, null, waits is { } reason && Rule.PausedBy.Contains(reason) ? SlaActivity.Paused : SlaActivity.Running, waits, _rules.Count - 1, null));

    DateTime End(DateTime at)
    {
        if (at <= Last.From)
        {
            at = Last.From;
            if (Activity == SlaActivity.Stopped) _intervals[^1] = Last with { To = at };
            else _intervals.RemoveAt(_intervals.Count - 1); // nothing happened in it
            return at;
        }
        _intervals[^1] = Last with { To = at, Counted = Last.Activity == SlaActivity.Running ? CountedIn(Last, at) : TimeSpan.Zero };
        return at;
    }
}
