using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Where a case goes, and why.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Team">The team; null in the default queue.</param>
/// <param name="OwnerId">The person; null in the queue.</param>
/// <param name="Rule">The rule that decided; null when none fitted.</param>
/// <param name="Tried">What was tried before, and which condition failed.</param>
internal sealed record Route(WorkQueue Queue, TeamCard? Team, long? OwnerId, RoutingRule? Rule, IReadOnlyList<TriedRule> Tried)
{
    public long QueueId => Queue.Id;

    public CasePriority? Priority => Rule?.Priority;

    public CaseKind? Kind => Rule?.AsKind;
}

/// <summary>A rule that was tried.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Missed">The first condition that was not met; null for the one that decided.</param>
internal sealed record TriedRule(string Code, string Name, RoutingCondition? Missed);
