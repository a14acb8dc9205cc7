namespace Platform.AfterSales;

/// <summary>What people may be allowed to do with charges.</summary>
internal static class ChargeRights
{
    public const string Read = "aftersales:charge:read", Raise = "aftersales:charge:raise", Collect = "aftersales:charge:collect", Reverse = "aftersales:charge:reverse", Waive = "aftersales:charge:waive";
}
