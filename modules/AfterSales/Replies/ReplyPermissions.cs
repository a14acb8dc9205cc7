namespace Platform.AfterSales;

/// <summary>What people need for written answers between departments.</summary>
internal static class ReplyPermissions
{
    public const string Read = "aftersales:reply:read", Request = "aftersales:reply:request", Submit = "aftersales:reply:submit";
}
