using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Opens an exception for a lost parcel.</summary>
internal sealed class WhenShipmentLost(OrdersDb db, Delivery delivery) : IReaction<ShipmentLost>
{
    public async Task On(ShipmentLost e, CancellationToken ct)
    {
        if (e.OrderId is { } id && await db.Load(id, ct) is { } order) order.TakeLoss(e.ShipmentId, delivery.OccurredAt);
    }
}
