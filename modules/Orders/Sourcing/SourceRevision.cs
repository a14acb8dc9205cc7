using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>Other content that a platform sent later for a known order number.</summary>
internal sealed class SourceRevision : Entity
{
    SourceRevision() { }

    public SourceRevision(int revision, SealedPayload payload, string? platformStatus, DateTime receivedAt)
        => (Revision, PayloadSealed, Hash, PlatformStatus, ReceivedAt) = (revision, payload.Text, payload.Fingerprint, platformStatus, receivedAt);

    /// <summary>The source order.</summary>
    public long SourceOrderId { get; private set; }

    /// <summary>2 for the first other content, then 3, …</summary>
    public int Revision { get; private set; }

    /// <summary>What the platform sent, unchanged, encrypted.</summary>
    [Encrypted]
    public string PayloadSealed { get; private set; } = "";

    /// <summary>Keyed fingerprint of the content, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The platform's state of the order; null when not told.</summary>
    public string? PlatformStatus { get; private set; }

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }
}
