namespace Platform.AfterSales;

/// <summary>One clock of a matter: what it measures, by when that is due and how it stands. How it came to stand so is in its history.</summary>
internal sealed class SlaClock : Entity
{
    SlaHistory? _history;
    SlaRun? _run;

    SlaClock() { }

    /// <summary>Starts to count.</summary>
    /// <exception cref="ArgumentException">The policy promises nothing of the kind.</exception>
    public SlaClock(SlaTarget target, long? reference, SlaAssignment assignment, SlaGround ground)
    {
        (Target, Reference, StartedAt) = (target, reference, assignment.From);
        _run = new SlaRun(StartedAt, ground.Rule(target, assignment) ?? throw new ArgumentException("No such promise."));
        _history = new SlaHistory { Rules = [assignment] };
        Keep();
    }

    /// <summary>The matter whose clock it is.</summary>
    public long ServiceLevelId { get; private set; }

    /// <summary>What it measures.</summary>
    public SlaTarget Target { get; private set; }

    /// <summary>Which reply request or escalation it measures; null for the others.</summary>
    public long? Reference { get; private set; }

    /// <summary>Where it stands.</summary>
    public SlaClockState State { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>By when it is or was due, UTC; null while it stands still before its limit.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When a warning was given, UTC; null when none was.</summary>
    public DateTime? WarnedAt { get; internal set; }

    /// <summary>When it ran out, UTC; null while it has not.</summary>
    public DateTime? BreachedAt { get; internal set; }

    /// <summary>When what it measures was done or it was withdrawn, UTC; null before.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Seconds counted up to its last change.</summary>
    public long CountedSeconds { get; private set; }

    /// <summary>Its history, as JSON.</summary>
    public string HistoryText { get; private set; } = "";

    public SlaHistory History => _history ??= SlaHistory.Of(HistoryText);

    public bool IsOpen => State is SlaClockState.Running or SlaClockState.Paused;

    /// <summary>The clockwork.</summary>
    public SlaRun Run(SlaGround ground) => _run ??= new SlaRun(History.Intervals, History.Rules.Select(r => ground.Rule(Target, r)!));

    public void Wait(CaseWait? reason, DateTime at, SlaGround ground)
    {
        if (!IsOpen) return;
        if (reason is { } wait) Run(ground).Wait(at, wait);
        else Run(ground).Continue(at);
        Keep();
    }

    /// <summary>Another rule holds from now on; without one the clock is withdrawn.</summary>
    public void Retarget(SlaAssignment to, SlaGround ground)
    {
        if (!IsOpen) return;
        if (ground.Rule(Target, to) is not { } rule)
        {
            Withdraw(to.From, ground);
            return;
        }
        Run(ground).Retarget(to.From, rule);
        _history = History with { Rules = [.. History.Rules, to] };
        Keep();
        if (DueAt is null || DueAt > to.From) (BreachedAt, WarnedAt) = (null, null); // there is time again; the levels that were raised stay so
    }

    public SlaVerdict? Stop(DateTime at, SlaGround ground)
    {
        if (!IsOpen) return null;
        var run = Run(ground);
        run.Stop(at);
        var verdict = new SlaVerdict(run.Intervals[^1].From, run.DueAtStop, run.InTime!.Value, run.Consumed(at));
        _history = History with { Ends = [.. History.Ends, verdict] };
        (State, StoppedAt) = (verdict.InTime ? SlaClockState.Met : SlaClockState.Late, verdict.At);
        Keep();
        DueAt = verdict.DueAt;
        return verdict;
    }

    public void Reopen(DateTime at, SlaGround ground)
    {
        if (State is not (SlaClockState.Met or SlaClockState.Late)) return;
        Run(ground).Reopen(at);
        StoppedAt = null;
        State = SlaClockState.Running;
        Keep();
    }

    public void Withdraw(DateTime at, SlaGround ground)
    {
        if (!IsOpen) return;
        Run(ground).Stop(at);
        Keep();
        (State, StoppedAt) = (SlaClockState.Withdrawn, at);
    }

    public void Raise(int level, DateTime at)
    {
        _history = History with { Raised = [.. History.Raised, new SlaRaised(level, at)] };
        HistoryText = _history.Text();
    }

    void Keep()
    {
        _history = History with { Intervals = [.. _run!.Intervals] };
        if (IsOpen) State = _run.Activity == SlaActivity.Paused ? SlaClockState.Paused : SlaClockState.Running;
        (DueAt, HistoryText) = (_run.DueAt, _history.Text());
        CountedSeconds = (long)_run.Intervals.Aggregate(TimeSpan.Zero, (sum, i) => sum + (i.Counted ?? TimeSpan.Zero)).TotalSeconds;
    }
}
