namespace Platform.Orders;

/// <summary>What an order is made of, as a client or a connector sends it.</summary>
internal abstract record OrderInput : MutationInput
{
    /// <summary>Code of the sales channel.</summary>
    public required string Channel { get; init; }

    /// <summary>What is bought, 1 to 100 lines.</summary>
    public required IReadOnlyList<OrderLineInput> Lines { get; init; }

    /// <summary>Who gets the goods.</summary>
    public ReceiverInput? Receiver { get; init; }

    /// <summary>Global id of the customer; null when nobody knows who bought.</summary>
    public string? PartyId { get; init; }

    /// <summary>Global id of the owning organisation unit; null takes the caller's own.</summary>
    public string? OrgUnitId { get; init; }

    /// <summary>What sort of order it is.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>How the buyer pays.</summary>
    public PaymentMethod Method { get; init; }

    /// <summary>Escrow connection; null takes the deployment's.</summary>
    public string? EscrowConnection { get; init; }

    /// <summary>ISO 4217 of all amounts.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Freight, minor units, 0 or more.</summary>
    public long FreightMinor { get; init; }

    /// <summary>Discount on the goods, minor units, 0 or more, at most the goods amount; shared out over the lines to the last unit.</summary>
    public long DiscountMinor { get; init; }

    /// <summary>Courier connection the customer or a rule chose; null leaves it to a rule later.</summary>
    public string? Courier { get; init; }

    /// <summary>Who chose the courier.</summary>
    public CourierChooser CourierBy { get; init; }

    /// <summary>What the buyer wrote, at most 500 characters.</summary>
    public string? BuyerNote { get; init; }

    /// <summary>What we note, at most 500 characters.</summary>
    public string? SellerNote { get; init; }

    /// <summary>When it is promised to arrive, UTC.</summary>
    public DateTime? PromisedAt { get; init; }
}

/// <summary>One line to order.</summary>
internal sealed record OrderLineInput
{
    /// <summary>SKU code.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces, 1 to 1,000,000.</summary>
    public required long Quantity { get; init; }

    /// <summary>Price of a piece, minor units; null takes the catalogue's.</summary>
    public long? UnitPriceMinor { get; init; }

    /// <summary>Name for people, at most 200 characters; null takes the catalogue's.</summary>
    public string? Name { get; init; }
}

/// <summary>Who gets the goods. Name, phone and address are stored encrypted.</summary>
internal sealed record ReceiverInput
{
    /// <summary>Full name, at most 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Phone, at most 30 characters, with country code abroad.</summary>
    public string? Phone { get; init; }

    /// <summary>Street, building, room, at most 300 characters.</summary>
    public string? Address { get; init; }

    /// <summary>Chinese division code, 6 to 12 digits; null abroad.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Names of province, city and district, or the city abroad, at most 100 characters.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166 two-letter code; null means CN.</summary>
    public string? Country { get; init; }

    /// <summary>Postal code, at most 12 characters.</summary>
    public string? PostalCode { get; init; }
}
