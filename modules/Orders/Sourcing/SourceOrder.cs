using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>An order as a platform sent it. What was sent is kept unchanged; what the platform sends anew for the same number is kept beside it.</summary>
internal sealed class SourceOrder : ScopedAggregate
{
    readonly List<SourceRevision> _revisions = [];

    SourceOrder() { }

    public SourceOrder(OrgPath org, long channelId, string platformNumber, SealedPayload payload, string? platformStatus, DateTime receivedAt)
        => (Org, ChannelId, PlatformNumber, PayloadSealed, Hash, PlatformStatus, ReceivedAt) = (org, channelId, platformNumber, payload.Text, payload.Fingerprint, platformStatus, receivedAt);

    /// <summary>The channel it came through.</summary>
    public long ChannelId { get; private set; }

    /// <summary>The platform's order number, unique in the channel.</summary>
    public string PlatformNumber { get; private set; } = "";

    /// <summary>What the platform sent first, unchanged, encrypted.</summary>
    [Protected, Encrypted]
    public string PayloadSealed { get; private set; } = "";

    /// <summary>Keyed fingerprint of what came first, hexadecimal: equal content of this deployment has an equal one.</summary>
    [Protected]
    public string Hash { get; private set; } = "";

    /// <summary>The platform's state of the order, as it was last told; null when not told.</summary>
    public string? PlatformStatus { get; private set; }

    /// <summary>When it first came, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The order made from it; null when none was.</summary>
    public long? OrderId { get; private set; }

    /// <summary>Whether the platform sent other content later; a person compares.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Other contents that came later, oldest first.</summary>
    public IReadOnlyList<SourceRevision> Revisions => _revisions;

    internal void MadeInto(long orderId) => OrderId = orderId;

    /// <summary>It was a return in the other system; AfterSales keeps the document.</summary>
    internal void WasReturn(PastReturnTold told) => Record(() => told, happenedAt: told.At);

    /// <summary>The platform sent it again. Known content changes nothing; other content is kept as a revision.</summary>
    /// <returns>True when the content is new.</returns>
    public bool Again(SealedPayload payload, string? platformStatus, DateTime at)
    {
        if (payload.Fingerprint == Hash || _revisions.Exists(r => r.Hash == payload.Fingerprint)) return false;
        _revisions.Add(new SourceRevision(_revisions.Count + 2, payload, platformStatus, at));
        (HasChanged, PlatformStatus) = (true, platformStatus ?? PlatformStatus);
        Touch();
        return true;
    }
}
