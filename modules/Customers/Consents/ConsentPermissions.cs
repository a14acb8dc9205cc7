namespace Platform.Customers.Consents;

/// <summary>What one may be allowed to do about consents.</summary>
internal static class ConsentPermissions
{
    public const string Read = "customers:consent:read";
    public const string Write = "customers:consent:write";
}
