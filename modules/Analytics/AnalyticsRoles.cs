namespace Platform.Analytics;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class AnalyticsRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("analytics",
        (StaffRole.Agent, "scorecard:read score:dispute action:read action:carry"),
        (StaffRole.Dispatcher, "figure:read action:read action:carry"),
        (StaffRole.Warehouse, "action:read action:carry"),
        (StaffRole.Finance, "figure:read report:run action:read action:carry"),
        (StaffRole.Manager, "figure:read report:run month:freeze action:read action:write action:carry scorecard:read score:decide score:write target:write"),
        (StaffRole.Technician, "scorecard:read score:dispute action:read action:carry"));
}
