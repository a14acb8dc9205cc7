using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Flags an order whose parcel comes back.</summary>
internal sealed class WhenShipmentRefused(OrdersDb db, Delivery delivery) : IReaction<ShipmentRefused>
{
    public async Task On(ShipmentRefused e, CancellationToken ct)
    {
        if (e.OrderId is { } id && await db.Load(id, ct) is { } order) order.TakeRefusal(e.ShipmentId, delivery.OccurredAt);
    }
}
