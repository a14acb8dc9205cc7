using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.Orders;

namespace Platform.Logistics;

/// <summary>Frees the stock of a cancelled order, calls off what has not left and takes its waybills back. What has left is not touched.</summary>
internal sealed class WhenOrderCancelled(LogisticsDb db, Allocator allocator, IOrganisation organisation, Delivery delivery) : IReaction<OrderCancelled>
{
    /// <inheritdoc />
    public async Task On(OrderCancelled e, CancellationToken ct)
    {
        var reservation = await db.Reservations.Include(r => r.Allocations).FindByAsync(r => r.OrderId == e.OrderId, ct);
        if (reservation is null) db.Add(reservation = Reservation.For(e.OrderId, null, delivery.Org ?? await organisation.HeadOffice(ct)));
        var notes = await db.Fulfillments.Where(f => f.OrderId == e.OrderId).ToListAsync(ct);
        var shipments = await db.Shipments.Where(s => s.OrderId == e.OrderId && (s.State == ShipmentState.Created || s.State == ShipmentState.Labelled)).ToListAsync(ct);
        var ids = shipments.ConvertAll(s => s.Id);
        var waybills = await db.Waybills.Where(w => ids.Contains(w.ShipmentId) && w.ActivePackageId != null).ToListAsync(ct);
        notes.ForEach(f => f.Cancel());
        shipments.ForEach(s => s.Cancel(Caller.System));
        waybills.ForEach(w => w.Void(Caller.System, e.Reason));
        await allocator.FreeAsync(reservation.Release(db.Now), ct);
    }
}
