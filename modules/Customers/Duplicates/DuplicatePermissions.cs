namespace Platform.Customers.Duplicates;

/// <summary>What one may be allowed to do about doubles.</summary>
internal static class DuplicatePermissions
{
    public const string Merge = "customers:party:merge";
}
