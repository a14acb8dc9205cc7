using Platform.Contracts.Logistics;

namespace Platform.Orders;

/// <summary>Remembers a waybill number, so that the order is found by it.</summary>
internal sealed class WhenWaybillIssued(OrdersDb db) : IReaction<WaybillIssued>
{
    public async Task On(WaybillIssued e, CancellationToken ct)
    {
        if (e.OrderId is { } id && await db.Load(id, ct) is { } order) order.TakeWaybill(e.ShipmentId, e.Courier, e.WaybillNumber);
    }
}
