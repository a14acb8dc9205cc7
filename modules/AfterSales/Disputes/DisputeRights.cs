namespace Platform.AfterSales;

/// <summary>Permissions around disputes.</summary>
internal static class DisputeRights
{
    public const string Read = "aftersales:dispute:read", Raise = "aftersales:dispute:raise", Evidence = "aftersales:dispute:evidence", Ask = "aftersales:dispute:ask", Decide = "aftersales:dispute:decide", History = "aftersales:dispute:history";
}
