using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>A matter that was brought to somebody's attention, by its clock or by hand, until they say that they have it.</summary>
internal sealed class Escalation : ScopedAggregate, IOwned, ITeamed
{
    Escalation() { }

    /// <summary>The clocks of the document.</summary>
    public long ServiceLevelId { get; private set; }

    /// <summary>The case; null for a work order's.</summary>
    public long? CaseId { get; private set; }

    /// <summary>The work order; null for a case's.</summary>
    public long? WorkOrderId { get; private set; }

    /// <summary>Number of the case or work order.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The clock that raised it; null when a person did.</summary>
    public long? ClockId { get; private set; }

    /// <summary>What that clock measures; null when a person raised it.</summary>
    public SlaTarget? Target { get; private set; }

    /// <summary>Step of the ladder, from 1; 0 when a person raised it.</summary>
    public int Level { get; private set; }

    /// <summary>Why, as the person said; null when a clock raised it.</summary>
    public string? Reason { get; private set; }

    /// <summary>The person it went to; null when it went to a team.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>The team it went to; null when it went to a person.</summary>
    public long? TeamId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>When somebody said that they have it, UTC; null before.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>Account that said so; null before.</summary>
    public long? AcknowledgedBy { get; private set; }

    /// <summary>What they said; null when nothing.</summary>
    public string? Answer { get; private set; }

    /// <summary>A clock went one step up its ladder.</summary>
    internal static Escalation ByClock(ServiceLevel level, SlaClock clock, int step, Recipient to, DateTime at)
    {
        var it = About(level, to, at);
        (it.ClockId, it.Target, it.Level) = (clock.Id, clock.Target, step);
        var kind = clock.Target == SlaTarget.Reply ? SlaNotices.ReplyOverdue : SlaNotices.Overdue;
        if (to != new Recipient()) it.Record(() => kind.To(level.Subject, [to], true, [.. SlaNotices.Words(level, clock.Target, clock.DueAt ?? at), ("level", step.ToString(System.Globalization.CultureInfo.InvariantCulture))]));
        return it;
    }

    /// <summary>A person asks somebody to take care.</summary>
    internal static Escalation ByHand(ServiceLevel level, Recipient to, string reason, DateTime at)
    {
        var it = About(level, to, at);
        it.Reason = reason;
        it.Record(() => SlaNotices.Raised.To(level.Subject, [to], true, ("number", level.Number)));
        it.Record(() => new Contracts.AfterSales.EscalationRaised(level.Subject, ServiceLevel.Name(SlaTarget.Escalation), 0, to.AccountId, to.TeamId));
        return it;
    }

    internal void Acknowledge(long? accountId, string? answer, DateTime at)
    {
        if (AcknowledgedAt is not null) throw new Refused(SlaErrors.Acknowledged, "id");
        (AcknowledgedAt, AcknowledgedBy, Answer) = (at, accountId, answer);
    }

    static Escalation About(ServiceLevel level, Recipient to, DateTime at) => new()
    {
        ServiceLevelId = level.Id, CaseId = level.CaseId, WorkOrderId = level.WorkOrderId, Number = level.Number, OwnerId = to.AccountId, TeamId = to.TeamId, RaisedAt = at, Org = level.Org,
    };
}
