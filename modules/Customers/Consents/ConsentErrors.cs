namespace Platform.Customers.Consents;

/// <summary>What is refused about turning to people.</summary>
internal static class ConsentErrors
{
    /// <summary>The party said no.</summary>
    public static readonly ErrorCode Refused = new("CONTACT_REFUSED", "This party does not want to be turned to about this by {way}.", "该客户拒绝就此事项以{way}方式联系。");

    /// <summary>The party's quiet hours.</summary>
    public static readonly ErrorCode Quiet = new("CONTACT_QUIET_HOURS", "The party's quiet hours last from {from} to {to}.", "当前为该客户的免打扰时段（{from}至{to}）。");

    /// <summary>One end of quiet hours is missing or no time.</summary>
    public static readonly ErrorCode QuietForm = new("QUIET_HOURS_FORM", "Give both ends of the quiet hours as HH:mm, and let them differ; or neither.", "免打扰时段的起止须均为 HH:mm 且不相同，或均不填。");

    /// <summary>Signing in is not a matter of consent.</summary>
    public static readonly ErrorCode Always = new("TOPIC_NOT_REFUSABLE", "What signing in needs cannot be refused.", "登录安全类消息不可拒收。");
}
