namespace Platform.Administration.Notifications;

/// <summary>How somebody is told.</summary>
internal enum NotificationChannel
{
    /// <summary>In the program itself; always, for everybody who signs in.</summary>
    InApp = 0,

    /// <summary>By e-mail.</summary>
    Email = 1,

    /// <summary>By text message to a mobile phone.</summary>
    Mobile = 2,

    /// <summary>By WeChat message.</summary>
    Wechat = 3,
}

/// <summary>How far a message is.</summary>
internal enum NotificationState
{
    /// <summary>Waits: for the end of quiet hours, for a next try, or to be sent in a moment.</summary>
    Queued = 0,

    /// <summary>The carrier has it; whether it arrived is not known, or not yet.</summary>
    Sent = 1,

    /// <summary>It arrived; a message in the program has arrived at once.</summary>
    Delivered = 2,

    /// <summary>It did not go out and will not by itself; the reason says why.</summary>
    Failed = 3,

    /// <summary>It was not sent on purpose; the reason says why.</summary>
    Suppressed = 4,
}
