namespace Platform.Customers.Interactions;

/// <summary>What one may be allowed to do with interactions.</summary>
internal static class InteractionPermissions
{
    public const string Read = "customers:interaction:read";
    public const string Log = "customers:interaction:log";

    /// <summary>Reading what was said in full.</summary>
    public const string Content = "customers:interaction:content";
}
