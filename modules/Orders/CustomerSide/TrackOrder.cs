using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;

namespace Platform.Orders;

/// <summary>What somebody learns of an order who knows its number and the phone.</summary>
/// <param name="OrderId">Never shown.</param>
/// <param name="Number">The number that was asked for.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="FulfillmentStatus">Where the goods are.</param>
/// <param name="PlacedAt">When it was placed, UTC.</param>
/// <param name="PromisedAt">When it should arrive, UTC; null when nothing was promised.</param>
/// <param name="DeliveredAt">When all of it had arrived, UTC; null before.</param>
internal sealed record TrackedOrder(long OrderId, string Number, OrderStage Stage, OrderFulfillmentStatus FulfillmentStatus, DateTime PlacedAt, DateTime? PromisedAt, DateTime? DeliveredAt) : ITrackedOrder;

internal sealed class TrackedOrderType : ObjectType<TrackedOrder>
{
    public TrackedOrderType()
    {
        Shows(o => o.Number);
        Shows(o => o.Stage);
        Shows(o => o.FulfillmentStatus);
        Shows(o => o.PlacedAt);
        Shows(o => o.PromisedAt);
        Shows(o => o.DeliveredAt);
    }
}

/// <summary>Following an order without an account.</summary>
[Extends(typeof(Query)), Open]
internal sealed class OrderTracking(IDbContextFactory<OrdersDb> dbs, ReceiverSeal seal, IParties parties, IThrottle throttle, Caller caller)
{
    /// <summary>
    /// How far an order is, for whoever knows its number and the phone of its receiver or customer. Null for a number that does not exist and for another phone alike.
    /// Thirty questions in ten minutes from a network address and ten an hour about one number; RATE_LIMITED after that.
    /// </summary>
    /// <param name="number">The order's number.</param>
    /// <param name="phone">Phone as people write it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<TrackedOrder?> TrackOrder(string number, string phone, CancellationToken ct)
    {
        var tidy = number.Trim().ToUpperInvariant();
        await throttle.Count("track-address", caller.Ip ?? "", 30, TimeSpan.FromMinutes(10), ct);
        await throttle.Count("track-order", tidy, 10, TimeSpan.FromHours(1), ct);
        if (tidy.Length is 0 or > 64 || phone.Length > 60 || ReceiverSeal.Digits(phone, null) is not { Length: >= 5 }) return null;
        var callers = await parties.ByContact(phone, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Number == tidy, ct);
        if (order is null || !(order.PhoneIndex == seal.PhoneIndex(phone, order.Country) || await IsOfAsync(order.PartyId, callers, ct))) return null;
        return new TrackedOrder(order.Id, order.Number, order.Stage, order.FulfillmentStatus, order.PlacedAt, order.PromisedAt, order.DeliveredAt);
    }

    async Task<bool> IsOfAsync(long? partyId, IReadOnlyList<long> callers, CancellationToken ct)
        => partyId is { } id && callers.Count > 0 && (await parties.Family([id], ct))[id].Any(callers.Contains);
}
