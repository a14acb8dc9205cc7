namespace Platform.Customers.Segments;

/// <summary>What one may be allowed to do about segments.</summary>
internal static class SegmentPermissions
{
    public const string Read = "customers:segment:read";
    public const string Write = "customers:segment:write";
}
