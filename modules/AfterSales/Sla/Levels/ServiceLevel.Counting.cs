using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class ServiceLevel
{
    /// <summary>Sets the policy version that clocks start under, before any has.</summary>
    internal void Under(SlaPolicyVersion version) => PolicyVersionId = version.Id;

    /// <summary>Starts a clock, if the policy promises anything of the kind.</summary>
    internal void Start(SlaTarget target, DateTime at, SlaGround ground, long? reference = null, DateTime? promisedAt = null)
    {
        var assignment = new SlaAssignment(at, PolicyVersionId, Org.Unit, promisedAt, promisedAt is null ? SlaCause.Started : SlaCause.Promised);
        if (ground.Rule(target, assignment) is not null) _clocks.Add(new SlaClock(target, reference, assignment, ground));
        Touch();
    }

    /// <summary>What a clock measures is done.</summary>
    internal void Stop(SlaTarget target, DateTime at, SlaGround ground, long? reference = null)
    {
        if (Clock(target, reference) is not { IsOpen: true } clock) return;
        Note(clock, at, ground);
        if (clock.Stop(at, ground) is { } verdict)
            Record(() => new SlaMet(Subject, Name(target), verdict.DueAt ?? verdict.At, verdict.At, (long)verdict.Counted.TotalSeconds, verdict.InTime), happenedAt: at);
        Touch();
    }

    /// <summary>It was not done after all.</summary>
    internal void Reopen(SlaTarget target, DateTime at, SlaGround ground)
    {
        if (Clock(target) is not { State: SlaClockState.Met or SlaClockState.Late } clock) return; // asked after every change: nothing to do is no change
        clock.Reopen(at, ground);
        Touch();
    }

    /// <summary>The document waits for somebody, or for nobody any more.</summary>
    internal void Wait(CaseWait? reason, DateTime at, SlaGround ground)
    {
        foreach (var clock in _clocks.Where(c => c.IsOpen && c.History.Intervals[^1].Waits != reason))
        {
            Note(clock, at, ground);
            clock.Wait(reason, at, ground);
            Touch();
        }
    }

    /// <summary>Nothing is measured any more.</summary>
    internal void Withdraw(DateTime at, SlaGround ground, SlaTarget? only = null, long? reference = null)
    {
        foreach (var clock in _clocks.Where(c => c.IsOpen && (only is null || c.Target == only) && (reference is null || c.Reference == reference)))
        {
            Note(clock, at, ground);
            clock.Withdraw(at, ground);
            Touch();
        }
    }

    /// <summary>Another version or calendar holds from now on. A target that it adds gets its clock with the next matter.</summary>
    internal void Retarget(SlaPolicyVersion version, SlaCause cause, DateTime at, SlaGround ground)
    {
        PolicyVersionId = version.Id;
        foreach (var clock in _clocks.Where(c => c.IsOpen && c.History.Rules[^1] is var last && (last.PolicyVersionId != version.Id || last.CalendarOrgId != Org.Unit)).ToList())
        {
            Note(clock, at, ground);
            clock.Retarget(new SlaAssignment(at, version.Id, Org.Unit, clock.History.Rules[^1].PromisedAt, cause), ground);
            Touch();
        }
    }

    /// <summary>A time was agreed with somebody: the clock is due then.</summary>
    internal void Promise(SlaTarget target, DateTime due, DateTime at, SlaGround ground, long? reference = null)
    {
        if (Clock(target, reference) is not { IsOpen: true } clock || clock.History.Rules[^1].PromisedAt == due) return;
        Note(clock, at, ground);
        clock.Retarget(clock.History.Rules[^1] with { From = at, PromisedAt = due, Cause = SlaCause.Promised }, ground);
        Touch();
    }

    /// <summary>The end of a unit of work on it: when it is due, and when to look at it next.</summary>
    internal void Settle(DateTime now, SlaGround ground)
    {
        var open = _clocks.Where(c => c.IsOpen).ToList();
        // Whether an escalation was acknowledged is its own matter: it neither keeps the document in the lists nor moves it up.
        var owed = open.Where(c => c.Target != SlaTarget.Escalation).ToList();
        (IsOpen, DueAt) = (owed.Count > 0, owed.Min(c => c.DueAt));
        var next = open.Min(c => SlaMilestones.Next(c, ground, now));
        if (next == TimerAt) return;
        TimerAt = next;
        if (next is { } at) Record(() => new SlaTimerDue(Id, at), dueAt: at);
    }

    void Note(SlaClock clock, DateTime now, SlaGround ground)
    {
        if (!SlaMilestones.IsBreach(clock, ground, now)) return;
        var due = clock.Run(ground).DueAt!.Value;
        clock.BreachedAt = due;
        Record(() => new SlaBreached(Subject, Name(clock.Target), due));
        Touch();
    }

    /// <summary>A target as clients and events name it.</summary>
    internal static string Name(SlaTarget target) => Platform.Kernel.Flow.Flow<ServiceLevel, SlaTarget>.Screaming(target);
}
