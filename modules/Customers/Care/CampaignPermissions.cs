namespace Platform.Customers.Care;

/// <summary>What one may be allowed to do about care campaigns.</summary>
internal static class CampaignPermissions
{
    public const string Read = "customers:campaign:read";

    /// <summary>Campaigns and special days.</summary>
    public const string Write = "customers:campaign:write";

    /// <summary>Making the month's list, approving and skipping.</summary>
    public const string Approve = "customers:campaign:approve";

    /// <summary>Writing down gifts.</summary>
    public const string Carry = "customers:campaign:carry";

    /// <summary>Taking an offer in.</summary>
    public const string Redeem = "customers:offer:redeem";
}
