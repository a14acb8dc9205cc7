namespace Platform.AfterSales;

/// <summary>What is refused around providers and technicians.</summary>
internal static class ProviderErrors
{
    /// <summary>Without a team nobody of the provider would see its work.</summary>
    public static readonly ErrorCode TeamMissing = new("PROVIDER_TEAM_MISSING", "The provider needs a team before it can get work.", "服务网点须先设置班组才能接单。");

    /// <summary>An authorisation that ends before it begins.</summary>
    public static readonly ErrorCode Backwards = new("PERIOD_BACKWARDS", "The end lies before the beginning.", "结束日期早于开始日期。");

    /// <summary>A provider that has ended is not changed any more.</summary>
    public static readonly ErrorCode Ended = new("PROVIDER_TERMINATED", "The agreement with this provider has ended.", "该服务网点已终止合作。");
}
