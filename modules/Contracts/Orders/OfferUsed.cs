namespace Platform.Contracts.Orders;

/// <summary>An order was placed for less because its customer's own offer was redeemed with it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="OfferId">The offer, within Customers.</param>
/// <param name="By">Account that placed the order; null when the program did.</param>
public sealed record OfferUsed(long OrderId, string Number, long OfferId, long? By) : IEvent;
