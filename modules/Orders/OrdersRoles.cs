namespace Platform.Orders;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class OrdersRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("orders",
        (StaffRole.Agent, "order:read order:place order:change order:cancel order:confirm order:history product:read exception:handle receiver:reveal refund:propose"),
        (StaffRole.Dispatcher, "order:read product:read"),
        (StaffRole.Warehouse, "order:read product:read"),
        (StaffRole.Finance, "order:read order:history order:release ledger:read payment:record product:read refund:propose refund:approve"),
        (StaffRole.Manager,
            """
            order:read order:place order:change order:cancel order:confirm order:audit order:release order:history product:read product:write exception:handle
            exception:waive receiver:reveal ledger:read refund:propose refund:approve dispute:handle channel:write order:import
            """));
}
