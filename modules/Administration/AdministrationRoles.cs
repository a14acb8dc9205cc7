namespace Platform.Administration;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class AdministrationRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("administration",
        (StaffRole.Agent, "org:read calendar:read team:read timeline:internal file:read"),
        (StaffRole.Dispatcher, "org:read calendar:read team:read timeline:internal file:read"),
        (StaffRole.Warehouse, "org:read calendar:read team:read timeline:internal file:read"),
        (StaffRole.Finance, "org:read calendar:read team:read timeline:internal file:read"),
        (StaffRole.Manager,
            """
            org:read calendar:read team:read team:write account:read role:read timeline:internal file:read import:read import:start notification:read
            bulletin:read bulletin:write bulletin:publish
            """),
        (StaffRole.Technician, "org:read calendar:read team:read timeline:internal"));
}
