using System.Globalization;
using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>What people are told about time.</summary>
internal static class SlaNotices
{
    public static readonly NotificationKind Warning = new("SLA_WARNING",
        new("{number} 的{targetZh}即将到期", "{number} 的{targetZh}将于 {due} 到期，请尽快处理。"),
        new("{targetEn} of {number} is nearly due", "The {targetEn} of {number} is due at {due} (China time). Please act soon."));

    public static readonly NotificationKind Overdue = new("SLA_OVERDUE",
        new("{number} 的{targetZh}已升级至第{level}级", "{number} 的{targetZh}应于 {due} 前完成，现升级至第{level}级，请立即处理。"),
        new("{targetEn} of {number} went to level {level}", "The {targetEn} of {number} was due at {due} (China time) and went to level {level}. Please act now."));

    public static readonly NotificationKind ReplyOverdue = new("SLA_REPLY_OVERDUE",
        new("{number} 的书面回复逾期（第{level}次提醒）", "{number} 要求的书面回复应于 {due} 前提交，至今未收到，请尽快回复。"),
        new("The written answer on {number} is overdue (reminder {level})", "The written answer asked for on {number} was due at {due} (China time) and has not come. Please answer soon."));

    public static readonly NotificationKind Raised = new("ESCALATION_RAISED",
        new("{number} 请求升级处理", "{number} 已升级给您处理，请确认。"),
        new("{number} was escalated", "{number} was escalated to you. Please acknowledge."));

    static readonly Dictionary<SlaTarget, (string Zh, string En)> Names = new()
    {
        [SlaTarget.FirstResponse] = ("首次响应", "first response"), [SlaTarget.NextResponse] = ("后续响应", "next response"), [SlaTarget.Acceptance] = ("受理", "acceptance"),
        [SlaTarget.Arrival] = ("到场", "arrival"), [SlaTarget.Resolution] = ("解决", "resolution"), [SlaTarget.Reply] = ("书面回复", "written answer"), [SlaTarget.Escalation] = ("升级确认", "acknowledgement"),
    };

    /// <summary>A target in words.</summary>
    public static string Word(SlaTarget target, bool zh) => zh ? Names[target].Zh : Names[target].En;

    /// <summary>What the texts' placeholders stand for.</summary>
    public static (string, string)[] Words(ServiceLevel level, SlaTarget target, DateTime due) =>
        [("number", level.Number), ("targetZh", Word(target, true)), ("targetEn", Word(target, false)), ("due", BusinessDay.Text(due))];
}
