namespace Platform.Contracts.Orders;

/// <summary>What returns and disputes must know of an order: what left, what arrived, what was paid.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Org">Where it belongs.</param>
/// <param name="Currency">ISO 4217 of all amounts.</param>
/// <param name="ReceivedAt">When the buyer confirmed receipt, UTC; null before.</param>
/// <param name="FreightRefundableMinor">Freight that can still be refunded.</param>
/// <param name="AvailableMinor">What one refund can be at most: money that is there and that nothing has a claim on.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="ChannelId">The shop it was sold in; 0 when unknown.</param>
public sealed record OrderForReturn(long OrderId, string Number, long? PartyId, OrgPath Org, string Currency, DateTime? ReceivedAt, long FreightRefundableMinor, long AvailableMinor, IReadOnlyList<LineForReturn> Lines, long ChannelId = 0);

/// <summary>One line of it.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Sku">What.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Category">The product's category; null when it has none.</param>
/// <param name="MadeToOrder">Made for this customer.</param>
/// <param name="Quantity">Pieces ordered.</param>
/// <param name="Shipped">Pieces that left.</param>
/// <param name="Delivered">Pieces that arrived.</param>
/// <param name="CameBack">Pieces that the courier brought back.</param>
/// <param name="DeliveredAt">When the last of them arrived, UTC; null while none has.</param>
/// <param name="UnitPriceMinor">Price of a piece.</param>
/// <param name="NetMinor">What the buyer pays for the line, its share of the discount taken off.</param>
/// <param name="RefundableMinor">What of it can still be refunded.</param>
public sealed record LineForReturn(long LineId, string Sku, string Name, string? Category, bool MadeToOrder, long Quantity, long Shipped, long Delivered, long CameBack, DateTime? DeliveredAt, long UnitPriceMinor, long NetMinor, long RefundableMinor);

/// <summary>A SKU in one line.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Name for people.</param>
/// <param name="PriceMinor">Price of a piece.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="IsOnSale">Whether it can be ordered.</param>
/// <param name="ProductId">The product it is a size or colour of; 0 when unknown.</param>
public sealed record SkuBrief(string Code, string Name, long PriceMinor, string Currency, bool IsOnSale, long ProductId = 0);
