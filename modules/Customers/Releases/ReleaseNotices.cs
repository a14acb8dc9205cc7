using Platform.Kernel.Notifications;

namespace Platform.Customers.Releases;

/// <summary>What goes out about releases. They are business between partners, so they count as service and can be refused as such.</summary>
internal static class ReleaseNotices
{
    public static readonly NotificationKind Released = new("INFO_RELEASED", new("新信息发布：{title}", "我们发布了新的信息“{title}”，请登录查看并确认。"), new("New information: {title}", "There is new information for you: {title}. Please sign in, read and confirm it."));

    public static readonly NotificationKind Unread = new("INFO_RELEASE_UNREAD", new("“{title}”尚有{count}家未确认", "您负责的客户中尚有{count}家未确认“{title}”，请跟进。"), new("{count} have not confirmed {title}", "{count} of your dealers have not confirmed {title} in time. Please follow up."));
}
