namespace Platform.Administration.Notifications;

/// <summary>Errors of notifications.</summary>
internal static class NotificationErrors
{
    /// <summary>No such occasion.</summary>
    public static readonly ErrorCode UnknownKind = new("UNKNOWN_NOTIFICATION_KIND", "There is no notification kind {kind}.", "没有通知类型{kind}。");

    /// <summary>A text names a placeholder that the occasion does not fill.</summary>
    public static readonly ErrorCode UnknownPlaceholder = new("UNKNOWN_PLACEHOLDER", "The text may use {known} only; {unknown} is never filled.", "模板只能使用占位符{known}；{unknown}不会被填充。");

    /// <summary>Only a failed message can be sent again.</summary>
    public static readonly ErrorCode NotFailed = new("NOTIFICATION_NOT_FAILED", "Only a message that failed can be sent again.", "只有发送失败的通知才能重发。");

    /// <summary>Quiet hours need both ends.</summary>
    public static readonly ErrorCode QuietHoursIncomplete = new("QUIET_HOURS_INCOMPLETE", "Quiet hours need a beginning and an end that differ.", "免打扰时段需要不同的开始和结束时间。");
}
