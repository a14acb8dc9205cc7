namespace Platform.Orders;

/// <summary>Where an order of another system ended, as that system tells it, contradictions included. <see cref="HistoricalOrder"/> is stricter.</summary>
internal sealed record PastOrder
{
    public required OrderLifecycle Lifecycle { get; init; }

    /// <summary>Money that came in: unique cause, minor units above zero, when.</summary>
    public required IReadOnlyList<(string Cause, long AmountMinor, DateTime At)> Payments { get; init; }

    /// <summary>When it ended or was last heard of, UTC.</summary>
    public required DateTime EndedAt { get; init; }

    public DateTime? ReleasedAt { get; init; }

    public DateTime? ShippedAt { get; init; }

    public DateTime? DeliveredAt { get; init; }

    public bool IsShipped { get; init; }

    public bool IsDelivered { get; init; }

    public string? CloseReason { get; init; }
}
