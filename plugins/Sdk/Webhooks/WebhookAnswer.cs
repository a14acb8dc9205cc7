namespace Platform.Sdk;

/// <summary>What a push means, and what the partner wants to hear.</summary>
public sealed record WebhookAnswer
{
    /// <summary>Whether the host acts on it.</summary>
    public required WebhookVerdict Verdict { get; init; }

    /// <summary>What happened, at most 1,000; empty unless accepted.</summary>
    public IReadOnlyList<WebhookEvent> Events { get; init; } = [];

    /// <summary>Why it was rejected or ignored, as a stable code for the log (<c>SIGNATURE_WRONG</c>); null when accepted.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Sent literally, once every event is dealt with. When the host itself fails it sends 503 instead, so that the partner pushes
    /// again.
    /// </summary>
    public required WebhookReply Reply { get; init; }
}
