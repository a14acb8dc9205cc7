namespace Platform.Customers.Privacy;

/// <summary>What one may be allowed to do about people's rights.</summary>
internal static class PrivacyPermissions
{
    public const string Read = "customers:privacy:read";

    /// <summary>Asking for an erasure; whoever asked cannot confirm.</summary>
    public const string Erase = "customers:privacy:erase";

    public const string Confirm = "customers:privacy:confirm";

    public const string Hold = "customers:privacy:hold";

    /// <summary>All of a person's data in one file.</summary>
    public const string Export = "customers:privacy:export";
}
