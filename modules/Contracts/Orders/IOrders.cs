namespace Platform.Contracts.Orders;

/// <summary>What Orders tells other modules. All look-ups are batched; an unknown id is absent from the answer.</summary>
public interface IOrders
{
    /// <summary>
    /// Whether the money for an order is safe: held in escrow to the full payable amount, or cash on delivery. While Orders is off the
    /// answer is false for every order, because goods must not move on a guess.
    /// </summary>
    Task<IReadOnlyDictionary<long, bool>> FundsSecured(IReadOnlyCollection<long> orderIds, CancellationToken ct);

    /// <summary>What a warehouse needs to ship orders, personal data in the clear: for waybills and packing, never for display.</summary>
    Task<IReadOnlyDictionary<long, OrderToShip>> ToShip(IReadOnlyCollection<long> orderIds, CancellationToken ct);

    /// <summary>Orders in one line each, without personal data.</summary>
    Task<IReadOnlyDictionary<long, OrderBrief>> Brief(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, OrderBrief>>(new Dictionary<long, OrderBrief>());

    /// <summary>The orders that platform numbers became, by number; what became none is absent. Empty while Orders is off.</summary>
    Task<IReadOnlyDictionary<string, OrderBrief>> OfPlatform(string channelCode, IReadOnlyCollection<string> platformNumbers, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, OrderBrief>>(new Dictionary<string, OrderBrief>());

    /// <summary>When orders were promised and when they arrived. Empty while Orders is off.</summary>
    Task<IReadOnlyDictionary<long, OrderArrival>> Arrivals(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, OrderArrival>>(new Dictionary<long, OrderArrival>());

    /// <summary>What left, arrived and was paid of orders, without personal data.</summary>
    Task<IReadOnlyDictionary<long, OrderForReturn>> ForReturn(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, OrderForReturn>>(new Dictionary<long, OrderForReturn>());

    /// <summary>The orders that lines belong to, by line.</summary>
    Task<IReadOnlyDictionary<long, long>> OfLines(IReadOnlyCollection<long> lineIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, long>>(new Dictionary<long, long>());

    /// <summary>Codes of sales channels by id. Empty while Orders is off.</summary>
    Task<IReadOnlyDictionary<long, string>> ChannelCodes(IReadOnlyCollection<long> channelIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, string>>(new Dictionary<long, string>());

    /// <summary>SKUs by code.</summary>
    Task<IReadOnlyDictionary<string, SkuBrief>> Skus(IReadOnlyCollection<string> codes, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<string, SkuBrief>>(new Dictionary<string, SkuBrief>());
}

/// <summary>When an order was to arrive and did.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="PromisedAt">By when it was promised, UTC; null when nothing was.</param>
/// <param name="DeliveredAt">When all of it had arrived, UTC; null before.</param>
public sealed record OrderArrival(long OrderId, DateTime? PromisedAt, DateTime? DeliveredAt);

/// <summary>An order in one line.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Org">Where it belongs.</param>
public sealed record OrderBrief(long OrderId, string Number, long? PartyId, OrgPath Org);

/// <summary>An order as a warehouse sees it.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Org">Where it belongs.</param>
/// <param name="Receiver">Who gets the parcel.</param>
/// <param name="CourierConnection">The courier connection chosen; null leaves the choice to a rule.</param>
/// <param name="CashOnDelivery">Amount to collect at the door; null when nothing is to be collected.</param>
/// <param name="State">Where the order stands.</param>
/// <param name="Lines">What to ship.</param>
public sealed record OrderToShip(long OrderId, string Number, OrgPath Org, Receiver Receiver, string? CourierConnection, Money? CashOnDelivery, ShippingState State, IReadOnlyList<LineToShip> Lines);

/// <summary>One line to ship.</summary>
/// <param name="LineId">Its id within the order.</param>
/// <param name="Sku">What.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Quantity">How many pieces, above zero.</param>
public sealed record LineToShip(long LineId, string Sku, string Name, long Quantity);

/// <summary>Who gets a parcel, in the clear.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Phone">Phone as dialled.</param>
/// <param name="RegionCode">Chinese division code (6 to 12 digits); null abroad.</param>
/// <param name="Address">Street, building, room.</param>
/// <param name="Region">Names of province, city and district, or country and city abroad.</param>
/// <param name="PostalCode">Postal code; null when unknown.</param>
public sealed record Receiver(string Name, string Phone, string? RegionCode, string Address, string? Region, string? PostalCode);

/// <summary>What a warehouse may do with an order.</summary>
public enum ShippingState
{
    /// <summary>Placed or under audit: stock may be reserved, nothing else.</summary>
    Pending = 0,

    /// <summary>Approved: a waybill may be drawn and printed.</summary>
    Approved = 1,

    /// <summary>Released: may be picked, packed and, when funds are secured, shipped.</summary>
    Released = 2,

    /// <summary>Cancelled or finished: nothing may be shipped.</summary>
    Closed = 3,
}

/// <summary>The answer while Orders is off.</summary>
public sealed class NoOrders : IOrders
{
    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, bool>> FundsSecured(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, bool>>(orderIds.ToDictionary(id => id, _ => false));

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<long, OrderToShip>> ToShip(IReadOnlyCollection<long> orderIds, CancellationToken ct)
        => Task.FromResult<IReadOnlyDictionary<long, OrderToShip>>(new Dictionary<long, OrderToShip>());
}
