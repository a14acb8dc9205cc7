namespace Platform.Contracts.Orders;

/// <summary>An order was placed; stock may be reserved.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Total">Payable amount.</param>
/// <param name="Lines">What was ordered.</param>
public sealed record OrderPlaced(long OrderId, string Number, long? PartyId, Money Total, IReadOnlyList<PlacedLine> Lines) : IEvent;

/// <summary>A line of a placed order.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Sku">What.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record PlacedLine(long LineId, string Sku, long Quantity);

/// <summary>An order passed audit; a waybill may be drawn.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderApproved(long OrderId) : IEvent;

/// <summary>An order is to be shipped: audited, no open exception, money secured.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderReleased(long OrderId) : IEvent;

/// <summary>The receiver's data or the courier changed before shipping.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderShippingChanged(long OrderId) : IEvent;

/// <summary>An order will not be shipped any more; what is reserved becomes free, what is under way should be called back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why, as the person or rule said.</param>
public sealed record OrderCancelled(long OrderId, string Reason) : IEvent;

/// <summary>A trade ended well: delivered, confirmed, released.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderCompleted(long OrderId) : IEvent;

/// <summary>The buyer's money is held.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount held by this payment.</param>
public sealed record PaymentHeld(long OrderId, Money Amount) : IEvent;

/// <summary>Held money went to the seller.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">Amount released.</param>
public sealed record PaymentReleased(long OrderId, Money Amount) : IEvent;

/// <summary>Money went back to the buyer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">Amount refunded.</param>
public sealed record RefundSucceeded(long OrderId, long RefundId, Money Amount) : IEvent;
