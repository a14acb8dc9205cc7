namespace Platform.Administration.Notifications;

/// <summary>Section <c>Notifications</c>: which occasions go out by which channel, and how patiently.</summary>
internal sealed class NotificationOptions
{
    /// <summary>Channels besides the program itself for occasions that <see cref="Kinds"/> does not name; null is e-mail and WeChat.</summary>
    public IReadOnlyList<NotificationChannel>? Default { get; set; }

    /// <summary>Channels of single occasions, by code; an empty list keeps it inside the program.</summary>
    public Dictionary<string, NotificationChannel[]> Kinds { get; set; } = [];

    /// <summary>The connection to use for a channel where several could serve it, by channel name.</summary>
    public Dictionary<string, string> Connections { get; set; } = [];

    /// <summary>Time zone of whoever has set none.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Beginning of quiet hours for customers and providers, <c>HH:mm</c>; empty for none.</summary>
    public string PartyQuietFrom { get; set; } = "21:00";

    /// <summary>End of quiet hours for customers and providers.</summary>
    public string PartyQuietTo { get; set; } = "08:00";

    /// <summary>How long a carrier may take for one message.</summary>
    public double SendSeconds { get; set; } = 40;

    /// <summary>Wait after the first failed try; doubled each time.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest wait between tries.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Tries before a message counts as failed.</summary>
    public int MostAttempts { get; set; } = 10;

    /// <summary>Wait before a carrier is asked what became of a message whose answer was lost.</summary>
    public TimeSpan AskAgain { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Channels besides the program itself for an occasion.</summary>
    public IEnumerable<NotificationChannel> For(string kind)
        => (Kinds.TryGetValue(kind, out var own) ? own : Default ?? [NotificationChannel.Email, NotificationChannel.Wechat]).Where(c => c != NotificationChannel.InApp).Distinct();
}
