namespace Platform.Orders;

/// <summary>Other content that a platform sent later for a known order number.</summary>
internal sealed class SourceRevision : Entity
{
    SourceRevision() { }

    public SourceRevision(int revision, string payload, string hash, string? platformStatus, DateTime receivedAt)
        => (Revision, Payload, Hash, PlatformStatus, ReceivedAt) = (revision, payload, hash, platformStatus, receivedAt);

    /// <summary>The source order.</summary>
    public long SourceOrderId { get; private set; }

    /// <summary>2 for the first other content, then 3, …</summary>
    public int Revision { get; private set; }

    /// <summary>What the platform sent, unchanged.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>SHA-256 of the payload, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The platform's state of the order; null when not told.</summary>
    public string? PlatformStatus { get; private set; }

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }
}
