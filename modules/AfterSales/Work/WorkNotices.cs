using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>Occasions around work on which people are told something.</summary>
internal static class WorkNotices
{
    /// <summary>To a provider or technician: work is offered.</summary>
    public static readonly NotificationKind Offered = new("WORK_OFFERED",
        new("新派工待接单：{number}", "派工单{number}已派给您，请在{by}前接单或拒单。"), new("Work offered: {number}", "Work order {number} is offered to you. Please accept or refuse by {by}."));

    /// <summary>To the department: nobody answered an offer in time.</summary>
    public static readonly NotificationKind Expired = new("WORK_OFFER_EXPIRED",
        new("派工超时未接单：{number}", "派工单{number}在规定时间内无人接单，请重新派工。"), new("Offer not answered: {number}", "Nobody answered the offer of work order {number} in time. Please dispatch it again."));

    /// <summary>To a technician: work is theirs.</summary>
    public static readonly NotificationKind Assigned = new("WORK_ASSIGNED",
        new("新任务：{number}", "派工单{number}已指派给您。"), new("New work: {number}", "Work order {number} is yours."));

    /// <summary>To the customer: a visit is agreed.</summary>
    public static readonly NotificationKind Agreed = new("APPOINTMENT_AGREED",
        new("上门时间已约定：{number}", "您的服务单{number}已约定{from}至{to}上门，请留人等候。"), new("Visit agreed: {number}", "We will visit you for work order {number} between {from} and {to}."));

    /// <summary>To the customer and to those who collect: money is due.</summary>
    public static readonly NotificationKind Due = new("CHARGE_DUE",
        new("服务费到期：{number}", "服务费{number}已到期，尚欠{amount}。"), new("Charge due: {number}", "Charge {number} is due; {amount} is still owed."));
}
