namespace Platform.Contracts.Orders;

/// <summary>An imported source document tells of goods that came back in another system. It is history: who hears of it keeps documents and sets nothing off.</summary>
/// <param name="SourceOrderId">The source document.</param>
/// <param name="PlatformNumber">Its number there.</param>
/// <param name="At">When it was, UTC.</param>
/// <param name="PartyId">The customer; null when none is named.</param>
/// <param name="Currency">ISO 4217 of all amounts.</param>
/// <param name="Returns">What came back, by the order it was bought with.</param>
public sealed record PastReturnTold(long SourceOrderId, string PlatformNumber, DateTime At, long? PartyId, string Currency, IReadOnlyList<PastReturn> Returns) : ITellsHistory;

/// <summary>What came back of one order.</summary>
/// <param name="OrderId">The order; null for what no purchase was found for.</param>
/// <param name="OrderNumber">Its number; null without one.</param>
/// <param name="Lines">The lines.</param>
public sealed record PastReturn(long? OrderId, string? OrderNumber, IReadOnlyList<PastReturnLine> Lines);

/// <summary>A line of it.</summary>
/// <param name="OrderLineId">The order line; null for what no purchase was found for.</param>
/// <param name="Sku">What.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Quantity">Pieces, above zero.</param>
/// <param name="RefundedMinor">Money that went back for it, minor units.</param>
/// <param name="IsGoods">False for discounts, postage and fees that were taken back.</param>
/// <param name="Match">How the purchase was found, or why not, as a code.</param>
public sealed record PastReturnLine(long? OrderLineId, string Sku, string Name, long Quantity, long RefundedMinor, bool IsGoods, string Match);
