using Platform.Kernel.Notifications;

namespace Platform.Analytics.Acting;

/// <summary>What owners of actions are told.</summary>
internal static class ActionNotices
{
    /// <summary>Somebody owes an action.</summary>
    public static readonly NotificationKind Given = new("ACTION_GIVEN",
        new("改进措施：{title}", "请在{due}前完成改进措施“{title}”。"),
        new("Corrective action: {title}", "Please complete “{title}” by {due}."));

    /// <summary>It is overdue.</summary>
    public static readonly NotificationKind Overdue = new("ACTION_OVERDUE",
        new("改进措施已逾期：{title}", "改进措施“{title}”应于{due}前完成，请尽快处理并填写结果。"),
        new("Overdue: {title}", "“{title}” was due on {due}. Please complete it and write down the result."));
}
