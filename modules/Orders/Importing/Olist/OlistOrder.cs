using Platform.Contracts.Customers;

namespace Platform.Orders;

/// <summary>One order of the export with all that belongs to it.</summary>
internal sealed record OlistOrder
{
    public required long Row { get; init; }
    public required string Id { get; init; }
    public required string Status { get; init; }
    public required DateTime PurchasedAt { get; init; }
    public DateTime? ApprovedAt { get; init; }
    public DateTime? HandedOverAt { get; init; }
    public DateTime? DeliveredAt { get; init; }
    public DateTime? PromisedAt { get; init; }
    public required ForeignParty Customer { get; init; }
    public required IReadOnlyList<Item> Items { get; init; }
    public required IReadOnlyList<Payment> Payments { get; init; }

    /// <summary>What the platform said, whole and unchanged.</summary>
    public required string Payload { get; init; }

    public long PaidMinor => Payments.Sum(p => p.AmountMinor);

    public long LinesMinor => Items.Sum(i => i.PriceMinor + i.FreightMinor);

    public sealed record Item(string Product, long PriceMinor, long FreightMinor);

    public sealed record Payment(string Sequence, string Kind, long AmountMinor);

    /// <summary>What the source says that cannot all be true; empty when it is consistent.</summary>
    public IEnumerable<string> Contradictions()
    {
        if (Status == "delivered" && DeliveredAt is null) yield return "delivered without a delivery time";
        if (Status is "canceled" or "unavailable" && DeliveredAt is not null) yield return $"{Status} with a delivery time";
        if (DeliveredAt is not null && HandedOverAt is null) yield return "delivered without a hand-over time";
        if (DeliveredAt < HandedOverAt) yield return "delivered before it was handed over";
        if (HandedOverAt < ApprovedAt) yield return "handed over before it was approved";
        if (ApprovedAt < PurchasedAt) yield return "approved before it was bought";
        if (Status is "shipped" or "delivered" && Items.Count == 0) yield return $"{Status} without lines";
    }
}
