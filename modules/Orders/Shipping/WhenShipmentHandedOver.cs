using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Counts what left.</summary>
internal sealed class WhenShipmentHandedOver(OrdersDb db, Delivery delivery) : IReaction<ShipmentHandedOver>
{
    public async Task On(ShipmentHandedOver e, CancellationToken ct)
    {
        if (e.OrderId is { } id && await db.Load(id, ct) is { } order) order.TakeHandOver(e.ShipmentId, e.Courier, e.WaybillNumber, e.Lines, delivery.OccurredAt);
    }
}
