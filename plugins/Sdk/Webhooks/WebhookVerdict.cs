namespace Platform.Sdk;

/// <summary>Whether the host acts on a push.</summary>
public enum WebhookVerdict
{
    /// <summary>Genuine; act on the events.</summary>
    Accepted,

    /// <summary>Forged, stale or malformed: nothing may come of it.</summary>
    Rejected,

    /// <summary>Genuine, and nothing in it matters here.</summary>
    Ignored,
}
