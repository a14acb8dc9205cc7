using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>Occasions around cases on which people are told something.</summary>
internal static class CaseNotices
{
    public static readonly NotificationKind Assigned = new("CASE_ASSIGNED", new("工单{number}已分派给您", "工单{number}已分派给您，请及时处理。"), new("Case {number} is yours", "Case {number} was assigned to you."));
    public static readonly NotificationKind Transferred = new("CASE_TRANSFERRED", new("工单{number}已转入您的团队", "工单{number}已转入您的团队，请及时受理。"), new("Case {number} came to your team", "Case {number} was transferred to your team."));
    public static readonly NotificationKind ReplyRequested = new("REPLY_REQUESTED", new("工单{number}需要贵部门书面答复", "工单{number}需要贵部门在{due}前书面答复。"), new("Case {number} needs your written answer", "Case {number} needs a written answer of your department by {due} (China time)."));
    public static readonly NotificationKind ReplyOverdue = new("REPLY_OVERDUE", new("工单{number}的书面答复已逾期", "工单{number}的书面答复应在{due}前提交，现已逾期。"), new("The answer to case {number} is overdue", "The written answer to case {number} was due by {due} (China time)."));
    public static readonly NotificationKind ReplyGiven = new("REPLY_GIVEN", new("工单{number}已收到书面答复", "工单{number}已收到部门的书面答复。"), new("Case {number} was answered", "The department has given its written answer to case {number}."));
    public static readonly NotificationKind Resolved = new("CASE_RESOLVED", new("您的服务申请{number}已处理完成", "您的服务申请{number}已处理完成，如有疑问请联系我们。"), new("Your request {number} is settled", "Your request {number} is settled. Tell us if it is not."));
    public static readonly NotificationKind Reopened = new("CASE_REOPENED", new("工单{number}已重新打开", "工单{number}因客户反馈已重新打开，请继续处理。"), new("Case {number} was re-opened", "Case {number} was re-opened because of what the customer said."));
}
