namespace Platform.Administration.Notifications;

/// <summary>How one person wants to be told. Without one the deployment's rules alone count.</summary>
internal sealed class NotificationPreference : Aggregate
{
    NotificationPreference() { }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; private set; }

    /// <summary>Channels that are not wanted, comma-separated; the program itself cannot be declined.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>Kinds that are wanted in the program only, comma-separated.</summary>
    public string InAppOnly { get; private set; } = "";

    /// <summary>Beginning of quiet hours, <c>HH:mm</c> in the person's time zone; null for none.</summary>
    public string? QuietFrom { get; private set; }

    /// <summary>End of quiet hours.</summary>
    public string? QuietTo { get; private set; }

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; private set; } = "Asia/Shanghai";

    [Protected, Platform.Kernel.Security.Encrypted]
    public string? EmailSealed { get; private set; }

    [Protected, Platform.Kernel.Security.Encrypted]
    public string? MobileSealed { get; private set; }

    [Protected, Platform.Kernel.Security.Encrypted]
    public string? WechatSealed { get; private set; }

    public static NotificationPreference Of(long accountId) => new() { AccountId = accountId };

    /// <summary>Channels that are not wanted.</summary>
    public IReadOnlyList<NotificationChannel> DeclinedChannels => [.. Split(Declined).Select(Enum.Parse<NotificationChannel>)];

    /// <summary>Kinds that are wanted in the program only.</summary>
    public IReadOnlyList<string> InAppOnlyKinds => Split(InAppOnly);

    public QuietHours? Quiet => QuietHours.Of(QuietFrom, QuietTo, TimeZone);

    public void Wish(IEnumerable<NotificationChannel> declined, IEnumerable<string> inAppOnly, string? quietFrom, string? quietTo, string timeZone)
        => (Declined, InAppOnly, QuietFrom, QuietTo, TimeZone) = (string.Join(',', declined.Distinct().Where(c => c != NotificationChannel.InApp)), string.Join(',', inAppOnly.Distinct()), quietFrom, quietTo, timeZone);

    /// <summary>Takes sealed addresses; null leaves one, empty takes it away.</summary>
    public void ReachBy(string? email, string? mobile, string? wechat)
        => (EmailSealed, MobileSealed, WechatSealed) = (Next(EmailSealed, email), Next(MobileSealed, mobile), Next(WechatSealed, wechat));

    static string? Next(string? old, string? given) => given is null ? old : given.Length == 0 ? null : given;

    static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
