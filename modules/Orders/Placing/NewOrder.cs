using Platform.Contracts.Customers;

namespace Platform.Orders;

/// <summary>Everything a new order is made of, checked.</summary>
internal sealed record NewOrder
{
    public required string Number { get; init; }
    public required OrgPath Org { get; init; }
    public required long ChannelId { get; init; }
    public required string Currency { get; init; }
    public required SealedReceiver Receiver { get; init; }
    public required IReadOnlyList<NewLine> Lines { get; init; }
    public required DateTime PlacedAt { get; init; }
    public OrderKind Kind { get; init; }
    public long? PartyId { get; init; }
    public long? SourceOrderId { get; init; }
    public PaymentMethod Method { get; init; }
    public string? EscrowConnection { get; init; }
    public long FreightMinor { get; init; }
    public long DiscountMinor { get; init; }
    public string? CourierConnection { get; init; }
    public CourierChooser CourierBy { get; init; }
    public string? BuyerNote { get; init; }
    public string? SellerNote { get; init; }
    public DateTime? PromisedAt { get; init; }
    public long? OwnerId { get; init; }
    public bool IsDraft { get; init; }
    public long? ReplacesId { get; init; }
    public Remedy? Remedy { get; init; }

    /// <summary>The customer's own offer and what it takes off, which is part of the discount; null without one.</summary>
    public (OfferBrief Offer, long OffMinor)? Offer { get; init; }

    /// <summary>What the buyer had to pay where the lines of another system's order do not tell; null adds up goods, freight and discount.</summary>
    public long? PayableMinor { get; init; }
}

/// <summary>One line of a new order.</summary>
internal sealed record NewLine(string Sku, string Name, long Quantity, long UnitPriceMinor, long? CataloguePriceMinor, bool MadeToOrder);
