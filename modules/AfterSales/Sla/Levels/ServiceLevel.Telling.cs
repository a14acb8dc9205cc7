using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;

namespace Platform.AfterSales;

internal sealed partial class ServiceLevel
{
    /// <summary>A timer: says what has come due. A timer for another time than the one set last says nothing.</summary>
    /// <returns>Whether it was not stale.</returns>
    internal bool Tell(DateTime timer, DateTime now, SlaGround ground)
    {
        if (TimerAt != timer) return false;
        TimerAt = null;
        foreach (var clock in _clocks.Where(c => c.IsOpen).ToList())
        {
            var isWarning = SlaMilestones.IsWarning(clock, ground, now) && !SlaMilestones.IsBreach(clock, ground, now);
            Note(clock, now, ground);
            if (isWarning) Warn(clock, now, clock.Run(ground).DueIfRunning(now) ?? now);
            foreach (var step in SlaMilestones.Steps(clock, ground, now)) Escalate(clock, step, now);
        }
        Settle(now, ground);
        return true;
    }

    void Warn(SlaClock clock, DateTime now, DateTime due)
    {
        clock.WarnedAt = now;
        Record(() => new SlaWarned(Subject, Name(clock.Target), due));
        if (OwnerOrTeam() is { } to) Record(() => SlaNotices.Warning.To(Subject, [to], Priority == CasePriority.Urgent, SlaNotices.Words(this, clock.Target, due)));
        Touch();
    }

    void Escalate(SlaClock clock, SlaStep step, DateTime now)
    {
        clock.Raise(step.Level, now);
        var to = step.To switch
        {
            EscalateTo.Account => new Recipient(AccountId: step.AccountId),
            EscalateTo.OtherTeam => new Recipient(TeamId: step.TeamId),
            EscalateTo.Team when TeamId is { } team => new Recipient(TeamId: team),
            _ => OwnerOrTeam() ?? new Recipient(),
        };
        _raised.Add(Escalation.ByClock(this, clock, step.Level, to, now));
        Record(() => new EscalationRaised(Subject, Name(clock.Target), step.Level, to.AccountId, to.TeamId));
        Touch();
    }

    Recipient? OwnerOrTeam() => OwnerId is { } owner ? new Recipient(AccountId: owner) : TeamId is { } team ? new Recipient(TeamId: team) : null;
}
