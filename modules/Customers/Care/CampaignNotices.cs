using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;

namespace Platform.Customers.Care;

/// <summary>What goes out to customers for care's sake.</summary>
internal static class CampaignNotices
{
    /// <summary>A greeting on an occasion, with an offer of the recipient's own when there is one.</summary>
    public static readonly NotificationKind Greeting = new("CARE_GREETING",
        new("来自我们的问候", "{greeting}\n专属优惠：{offer}"),
        new("Greetings from us", "{greeting}\nAn offer of your own: {offer}")) { Topic = ContactTopic.Care };
}
