namespace Platform.AfterSales;

/// <summary>The clock of a work order: until somebody arrives. A visit that was agreed is due at the end of its window.</summary>
internal static class WorkClocks
{
    public static bool IsOver(WorkOrder it) => it.State is WorkOrderState.Closed or WorkOrderState.ClosedIncomplete or WorkOrderState.Cancelled;

    public static void Follow(ServiceLevel level, WorkOrder it, bool isNew, DateTime now, SlaGround ground)
    {
        if (isNew) level.Start(SlaTarget.Arrival, now, ground);
        if ((it.ScheduledTo ?? it.PromisedBy) is { } agreed) level.Promise(SlaTarget.Arrival, agreed, now, ground);
        if (it.StartedAt is { } arrived) level.Stop(SlaTarget.Arrival, arrived, ground);
        else if (IsOver(it)) level.Withdraw(now, ground);
    }

    public static CasePriority Priority(WorkPriority priority) => priority switch
    {
        WorkPriority.Urgent => CasePriority.Urgent,
        WorkPriority.High => CasePriority.High,
        WorkPriority.Low => CasePriority.Low,
        _ => CasePriority.Normal,
    };
}
