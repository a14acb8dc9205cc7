namespace Platform.AfterSales;

internal sealed class ServiceLevelType : ObjectType<ServiceLevel>
{
    public ServiceLevelType()
    {
        Shows(l => l.Id);
        Shows(l => l.CaseId).AsId("Case");
        Shows(l => l.WorkOrderId).AsId("WorkOrder");
        Shows(l => l.ReplyRequestId).AsId("ReplyRequest");
        Shows(l => l.Number);
        Shows(l => l.TeamId).AsId("Team");
        Shows(l => l.OwnerId).AsId("Account");
        Shows(l => l.Kind);
        Shows(l => l.Priority);
        Shows(l => l.IsOpen);
        Shows(l => l.DueAt);
        Shows(l => l.Clocks);
        DefaultOrder(l => l.DueAt);
    }
}

internal sealed class SlaClockType : ObjectType<SlaClock>
{
    public SlaClockType()
    {
        Shows(c => c.Id);
        Shows(c => c.Target);
        Shows(c => c.State);
        Shows(c => c.StartedAt);
        Shows(c => c.DueAt);
        Shows(c => c.WarnedAt);
        Shows(c => c.BreachedAt);
        Shows(c => c.StoppedAt);
        Shows(c => c.CountedSeconds);
    }
}

internal sealed class EscalationType : ObjectType<Escalation>
{
    public EscalationType()
    {
        Shows(e => e.Id);
        Shows(e => e.Version);
        Shows(e => e.CaseId).AsId("Case");
        Shows(e => e.WorkOrderId).AsId("WorkOrder");
        Shows(e => e.Number);
        Shows(e => e.Target);
        Shows(e => e.Level);
        Shows(e => e.Reason).NotFilterable().NotSortable();
        Shows(e => e.OwnerId).AsId("Account");
        Shows(e => e.TeamId).AsId("Team");
        Shows(e => e.RaisedAt);
        Shows(e => e.AcknowledgedAt);
        Shows(e => e.AcknowledgedBy).AsId("Account");
        Shows(e => e.Answer).NotFilterable().NotSortable();
        Filter<bool>("open", (yes, _) => yes ? e => e.AcknowledgedAt == null : e => e.AcknowledgedAt != null).Described("Whether nobody has acknowledged it yet.");
        DefaultOrder(e => e.RaisedAt, descending: true);
    }
}
