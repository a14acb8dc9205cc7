namespace Platform.Orders;

/// <summary>A dispute about an order that AfterSales keeps.</summary>
internal sealed class OrderDispute : Entity
{
    OrderDispute() { }

    public OrderDispute(long disputeId, long orderId, DateTime openedAt) => (DisputeId, OrderId, OpenedAt) = (disputeId, orderId, openedAt);

    /// <summary>The dispute in AfterSales.</summary>
    public long DisputeId { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>When it was settled or withdrawn, UTC; null before.</summary>
    public DateTime? ClosedAt { get; internal set; }
}
