using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Counts what came back. With AfterSales on a return decides about the money after inspection; without it, held money is proposed for refund when nothing is left outside.</summary>
internal sealed class WhenShipmentReturned(OrdersDb db, Delivery delivery, IModuleSwitch modules) : IReaction<ShipmentReturned>
{
    public async Task On(ShipmentReturned e, CancellationToken ct)
    {
        if (e.OrderId is { } id && await db.Load(id, ct) is { } order) order.TakeReturn(e.ShipmentId, e.Lines, delivery.OccurredAt, modules.IsOn("AfterSales"));
    }
}
