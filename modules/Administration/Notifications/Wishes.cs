using Platform.Contracts.Customers;

namespace Platform.Administration.Notifications;

/// <summary>What customers allow; holds for whoever is a party, with or without an account. Staff have wishes of their own.</summary>
internal static class Wishes
{
    public static bool Refuses(this ContactWishes? wishes, NotificationChannel channel) => wishes?.Refused.Contains(channel switch
    {
        NotificationChannel.Email => ContactWay.Email,
        NotificationChannel.Mobile => ContactWay.Mobile,
        _ => ContactWay.Wechat,
    }) == true;

    /// <summary>True when the party wants to hear nothing of it, in the program neither.</summary>
    public static bool RefusesAll(this ContactWishes? wishes) => wishes is not null && Enum.GetValues<ContactWay>().All(wishes.Refused.Contains);

    public static QuietHours? Own(this ContactWishes? wishes, ContactTopic topic) => wishes is null || topic == ContactTopic.Security ? null : QuietHours.Of(wishes.QuietFrom, wishes.QuietTo, wishes.TimeZone);

    /// <summary>When a message may go out: after the usual quiet hours unless it is urgent, and in any case after the party's own.</summary>
    public static DateTime NotBefore(DateTime at, QuietHours? usual, QuietHours? own)
    {
        for (var round = 0; round < 4; round++)
        {
            var next = usual?.NotBefore(at) ?? at;
            next = own?.NotBefore(next) ?? next;
            if (next == at) break;
            at = next;
        }
        return at;
    }
}
