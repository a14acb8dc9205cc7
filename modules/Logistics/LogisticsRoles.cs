namespace Platform.Logistics;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class LogisticsRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("logistics",
        (StaffRole.Agent, "shipment:read shipment:history parcel:track stock:read"),
        (StaffRole.Dispatcher, "shipment:read parcel:track stock:read"),
        (StaffRole.Warehouse,
            """
            fulfillment:pick fulfillment:pack fulfillment:ship label:print location:manage receiver:reveal parcel:track shipment:create shipment:read
            shipment:cancel shipment:history stock:read stock:receive stock:adjust stock:allocate stock:transfer waybill:request waybill:void
            """),
        (StaffRole.Finance, "shipment:read parcel:track stock:read"),
        (StaffRole.Manager, "shipment:read shipment:history shipment:cancel parcel:track stock:read stock:allocate location:manage"),
        (StaffRole.Technician, "stock:read"));
}
