namespace Platform.Orders;

/// <summary>An order that took place in another system: what it was made of, and when what happened.</summary>
internal sealed record HistoricalOrder
{
    /// <summary>What was ordered, by whom, when.</summary>
    public required NewOrder Content { get; init; }

    /// <summary>When it was paid in full, UTC; null when it was not.</summary>
    public DateTime? PaidAt { get; init; }

    /// <summary>When it was released to the warehouse, UTC; null when it was not.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>When all of it left, UTC; null when it did not.</summary>
    public DateTime? ShippedAt { get; init; }

    /// <summary>Who carried it and under which number; null when unknown.</summary>
    public (string Courier, string WaybillNumber)? Waybill { get; init; }

    /// <summary>When all of it arrived, UTC; null when it did not. Arrived and paid, the money went to the seller.</summary>
    public DateTime? DeliveredAt { get; init; }

    /// <summary>When it was cancelled, UTC; null when it was not. What was paid went back.</summary>
    public DateTime? CancelledAt { get; init; }

    /// <summary>Why it was cancelled, at most 200 characters.</summary>
    public string CancelReason { get; init; } = "";
}
