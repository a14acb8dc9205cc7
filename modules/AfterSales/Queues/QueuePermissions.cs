namespace Platform.AfterSales;

/// <summary>What people need for queues and the rules that fill them.</summary>
internal static class QueuePermissions
{
    public const string Read = "aftersales:queue:read", Write = "aftersales:queue:write", Routing = "aftersales:routing:write", RoutingRead = "aftersales:routing:read";
}
