namespace Platform.AfterSales;

/// <summary>What a team has late.</summary>
/// <param name="TeamId">The team; null for what no team has.</param>
/// <param name="Count">Cases and work orders with an overdue clock.</param>
/// <param name="OldestDueAt">When the longest overdue one was due, UTC.</param>
internal sealed record OverdueTeam(long? TeamId, int Count, DateTime OldestDueAt);

internal sealed class OverdueTeamType : ObjectType<OverdueTeam>
{
    public OverdueTeamType()
    {
        Shows(t => t.TeamId).AsId("Team");
        Shows(t => t.Count);
        Shows(t => t.OldestDueAt);
    }
}
