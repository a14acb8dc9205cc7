using Platform.Kernel.Notifications;

namespace Platform.Customers;

/// <summary>Occasions on which Customers has people told something.</summary>
internal static class CustomersNotices
{
    /// <summary>Parties were given to an account manager.</summary>
    public static readonly NotificationKind NewPortfolio = new("NEW_PORTFOLIO",
        new("您有{count}个新客户", "有{count}个客户已分配给您负责，请在“我的客户”中查看。"),
        new("{count} new customers", "{count} customers were given to you; see them in your portfolio."));

    /// <summary>A visit is due.</summary>
    public static readonly NotificationKind VisitDue = new("VISIT_DUE",
        new("客户{party}的回访到期", "请在{due}前回访客户{party}（{plan}）。"),
        new("A visit to {party} is due", "Please visit {party} by {due} ({plan})."));

    /// <summary>A visit was not made in time.</summary>
    public static readonly NotificationKind VisitMissed = new("VISIT_MISSED",
        new("客户{party}的回访已逾期", "客户{party}的回访（{plan}）未在{due}前完成。请改期或说明。"),
        new("The visit to {party} was missed", "The visit to {party} ({plan}) was not made by {due}. Please reschedule it."));
}
