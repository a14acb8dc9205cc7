using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>New receiver or courier before the hand-over: waybills made for the old ones are taken back and drawn anew.</summary>
internal sealed class WhenOrderShippingChanged(LogisticsDb db, IOrders orders, FieldCipher cipher) : IReaction<OrderShippingChanged>
{
    /// <inheritdoc />
    public async Task On(OrderShippingChanged e, CancellationToken ct)
    {
        if ((await orders.ToShip([e.OrderId], ct)).GetValueOrDefault(e.OrderId) is not { } order) return;
        var shipments = await db.Shipments.Include(s => s.Packages)
            .Where(s => s.OrderId == e.OrderId && (s.State == ShipmentState.Created || s.State == ShipmentState.Labelled)).OrderBy(s => s.Id).ToListAsync(ct);
        var ids = shipments.ConvertAll(s => s.Id);
        var waybills = await db.Waybills.Where(w => ids.Contains(w.ShipmentId) && w.ActivePackageId != null).ToListAsync(ct);
        foreach (var waybill in waybills) waybill.Void(Caller.System, "Receiver or courier changed.");
        foreach (var shipment in shipments)
        {
            shipment.Address(SealedReceiver.Of(order.Receiver, cipher));
            shipment.Want(order.CourierConnection, shipment == shipments[0] ? order.CashOnDelivery : null);
            shipment.Carry(null, null);
            shipment.Label(false, null);
            foreach (var package in shipment.Packages) db.Add(Waybill.Request(shipment, package));
        }
    }
}
