namespace Platform.AfterSales;

/// <summary>What people need for time limits.</summary>
internal static class SlaPermissions
{
    public const string Read = "aftersales:sla:read", Write = "aftersales:sla:write", Retarget = "aftersales:sla:retarget",
        ReadEscalations = "aftersales:escalation:read", Raise = "aftersales:escalation:raise", Acknowledge = "aftersales:escalation:acknowledge";
}
