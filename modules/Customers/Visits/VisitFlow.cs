using Platform.Kernel.Flow;

namespace Platform.Customers.Visits;

/// <summary>How a visit's state may change. Being due, missed and cancelled is the program's doing.</summary>
internal static class VisitFlow
{
    public const string Read = "customers:visit:read", Complete = "customers:visit:complete", Reschedule = "customers:visit:reschedule", Plan = "customers:visit:plan";

    public static readonly Flow<Visit, VisitState> Table = new(v => v.State, (v, state) => v.State = state,
        new("completeVisit", VisitState.Planned, VisitState.Done, Complete),
        new("completeVisit", VisitState.Due, VisitState.Done, Complete),
        new("rescheduleVisit", VisitState.Planned, VisitState.Planned, Reschedule),
        new("rescheduleVisit", VisitState.Due, VisitState.Planned, Reschedule),
        new("rescheduleVisit", VisitState.Missed, VisitState.Planned, Reschedule),
        new("fallDue", VisitState.Planned, VisitState.Due, null),
        new("miss", VisitState.Planned, VisitState.Missed, null),
        new("miss", VisitState.Due, VisitState.Missed, null),
        new("stopVisitPlan", VisitState.Planned, VisitState.Cancelled, null),
        new("stopVisitPlan", VisitState.Due, VisitState.Cancelled, null));
}
