namespace Platform.Customers.Places;

/// <summary>What one may be allowed to do with places.</summary>
internal static class PlacePermissions
{
    public const string Read = "customers:location:read";
    public const string Write = "customers:location:write";

    /// <summary>Letting people move in and out.</summary>
    public const string Occupy = "customers:location:occupy";
}
