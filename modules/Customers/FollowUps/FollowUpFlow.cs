using Platform.Kernel.Flow;

namespace Platform.Customers.FollowUps;

/// <summary>
/// The allowed moves of a follow-up, as domain.md 4.1 has them; besides, somebody who has the customer on the line may start before it is due, and
/// what is no longer owed because its matter is gone falls away from every open state, and a visit about the matter answers what nobody is calling about at that moment.
/// </summary>
internal static class FollowUpFlow
{
    public const string FallDue = "fallDue", Exhaust = "exhaust", Again = "planAgain", FallAway = "fallAway", Visited = "visited";

    public static readonly Flow<FollowUp, FollowUpState> Table = new(f => f.State, (f, s) => f.Enter(s),
        new(FallDue, FollowUpState.Planned, FollowUpState.Due, null),
        new(FallDue, FollowUpState.NotReached, FollowUpState.Due, null),
        new("startFollowUp", FollowUpState.Planned, FollowUpState.InProgress, CarePermissions.Work),
        new("startFollowUp", FollowUpState.Due, FollowUpState.InProgress, CarePermissions.Work),
        new("startFollowUp", FollowUpState.NotReached, FollowUpState.InProgress, CarePermissions.Work),
        new("recordAttempt", FollowUpState.InProgress, FollowUpState.NotReached, CarePermissions.Work),
        new("completeFollowUp", FollowUpState.InProgress, FollowUpState.Done, CarePermissions.Work),
        new(Visited, FollowUpState.Planned, FollowUpState.Done, null),
        new(Visited, FollowUpState.Due, FollowUpState.Done, null),
        new(Visited, FollowUpState.NotReached, FollowUpState.Done, null),
        new(Exhaust, FollowUpState.NotReached, FollowUpState.Exhausted, null),
        new("waiveFollowUp", FollowUpState.Planned, FollowUpState.Waived, CarePermissions.Waive),
        new("waiveFollowUp", FollowUpState.Due, FollowUpState.Waived, CarePermissions.Waive),
        new("waiveFollowUp", FollowUpState.NotReached, FollowUpState.Waived, CarePermissions.Waive),
        new(Again, FollowUpState.Due, FollowUpState.Planned, null),
        new(Again, FollowUpState.InProgress, FollowUpState.Planned, null),
        new(Again, FollowUpState.NotReached, FollowUpState.Planned, null),
        new(FallAway, FollowUpState.Planned, FollowUpState.Waived, null),
        new(FallAway, FollowUpState.Due, FollowUpState.Waived, null),
        new(FallAway, FollowUpState.InProgress, FollowUpState.Waived, null),
        new(FallAway, FollowUpState.NotReached, FollowUpState.Waived, null));
}
