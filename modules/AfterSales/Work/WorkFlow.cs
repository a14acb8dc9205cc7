using Platform.Kernel.Flow;
using static Platform.AfterSales.WorkOrderState;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a work order, as domain.md 4.4 has them.</summary>
internal static class WorkFlow
{
    static readonly Guard<WorkOrder> Reported = new(WorkErrors.ReportIncomplete, w => w.Missing.Count == 0);

    public static readonly Flow<WorkOrder, WorkOrderState> Table = new(w => w.State, (w, s) => w.Enter(s),
    [
        new("acceptWorkOrder", Draft, Accepted, WorkRights.Create),
        new("releaseWorkOrder", Accepted, PendingDispatch, WorkRights.Dispatch),
        new("offerWorkOrder", PendingDispatch, Offered, WorkRights.Dispatch),
        new("offerWorkOrder", Offered, Offered, WorkRights.Dispatch),
        new("takeOffer", Offered, Assigned, null),
        new("runOutOfOffers", Offered, PendingDispatch, null),
        new("assignWorkOrder", PendingDispatch, Assigned, WorkRights.Dispatch),
        new("assignWorkOrder", Offered, Assigned, WorkRights.Dispatch),
        new("assignWorkOrder", Assigned, Assigned, WorkRights.Dispatch),
        new("scheduleAppointment", Assigned, Scheduled, WorkRights.Schedule),
        new("scheduleAppointment", OnHold, Scheduled, WorkRights.Schedule),
        new("scheduleAppointment", WorkOrderState.CannotComplete, Scheduled, WorkRights.Schedule),
        new("scheduleAppointment", Rework, Scheduled, WorkRights.Schedule),
        new("rescheduleAppointment", Scheduled, Scheduled, WorkRights.Schedule),
        new("startTravel", Scheduled, Scheduled, WorkRights.Perform),
        new("startJob", Scheduled, InProgress, WorkRights.Perform),
        new("reportNoShow", Scheduled, Assigned, WorkRights.Perform),
        new("holdWorkOrder", InProgress, OnHold, WorkRights.Perform),
        new("cannotComplete", InProgress, WorkOrderState.CannotComplete, WorkRights.Perform),
        new("submitJobReport", InProgress, InProgress, WorkRights.Perform),
        new("submitJobReport", OnHold, OnHold, WorkRights.Perform),
        new("submitJobReport", WorkOrderState.CannotComplete, WorkOrderState.CannotComplete, WorkRights.Perform),
        new("finishJob", InProgress, WorkDone, WorkRights.Perform, Reported),
        new("verifyWorkOrder", WorkDone, Verified, WorkRights.Verify),
        new("reworkWorkOrder", WorkDone, Rework, WorkRights.Verify),
        new("closeWorkOrder", Verified, Closed, WorkRights.Close),
        new("closeWorkOrder", WorkOrderState.CannotComplete, ClosedIncomplete, WorkRights.Close),
        .. new[] { Assigned, Scheduled, OnHold, WorkOrderState.CannotComplete, Rework }.Select(from => new Step<WorkOrder, WorkOrderState>("redispatchWorkOrder", from, PendingDispatch, WorkRights.Dispatch)),
        .. new[] { PendingDispatch, Offered, Assigned, Scheduled }.Select(from => new Step<WorkOrder, WorkOrderState>("transferWorkOrder", from, PendingDispatch, WorkRights.Transfer)),
        .. new[] { Draft, Accepted, PendingDispatch, Offered, Assigned, Scheduled }.Select(from => new Step<WorkOrder, WorkOrderState>("cancelWorkOrder", from, Cancelled, WorkRights.Cancel)),
    ]);

    /// <summary>States in which something is still to be done.</summary>
    public static readonly IReadOnlyList<WorkOrderState> Open = [.. Enum.GetValues<WorkOrderState>().Where(s => s is not (Closed or ClosedIncomplete or Cancelled))];

    /// <summary>Every state is in exactly one stage.</summary>
    public static WorkStage StageOf(WorkOrderState state) => state switch
    {
        Draft or Accepted or PendingDispatch or Offered => WorkStage.Applied,
        Assigned or Scheduled or InProgress or OnHold or WorkOrderState.CannotComplete or Rework => WorkStage.Unfinished,
        WorkDone or Verified or Closed or ClosedIncomplete or Cancelled => WorkStage.Finished,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
