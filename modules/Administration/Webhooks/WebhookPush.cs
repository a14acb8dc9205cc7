using Platform.Kernel.Security;

namespace Platform.Administration.Webhooks;

/// <summary>A push as it arrived: stored before anybody looks at it. Body, headers and query are encrypted, they may hold personal data.</summary>
internal sealed class WebhookPush : Entity
{
    /// <summary>The connection whose token was in the address.</summary>
    public string Connection { get; init; } = "";

    /// <summary>The last part of the address.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Encrypted JSON of body (Base64), headers and query.</summary>
    [Encrypted]
    public string Content { get; init; } = "";

    /// <summary>When it arrived, UTC.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>ACCEPTED, REJECTED, IGNORED or FAILED; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>A code that explains the outcome; null when there is nothing to say.</summary>
    public string? Reason { get; init; }
}

/// <summary>An event that a partner reported, once per connection and the partner's event id.</summary>
internal sealed class WebhookEvent
{
    /// <summary>The connection.</summary>
    public required string Connection { get; init; }

    /// <summary>SHA-256 of the partner's event id, hexadecimal: partners' ids have any length and alphabet.</summary>
    public required string EventHash { get; init; }

    /// <summary>The push that is dealt with, or was dealt with last.</summary>
    public required long PushId { get; init; }

    /// <summary>Until when somebody deals with it, UTC; null when nobody does.</summary>
    public DateTime? ClaimedUntil { get; init; }

    /// <summary>When every handler had dealt with it, UTC; null before.</summary>
    public DateTime? DoneAt { get; init; }
}
