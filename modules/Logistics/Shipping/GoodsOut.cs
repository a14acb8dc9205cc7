using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Lets the goods of a shipment leave.</summary>
internal sealed class GoodsOut(LogisticsDb db, Caller caller, TrackingIntake tracking)
{
    /// <summary>The promised pieces leave, the waybills are used, and what the courier reported already counts.</summary>
    public async Task LeaveAsync(Shipment shipment, CancellationToken ct)
    {
        await StockBook.BeginAsync(db, ct);
        var transit = await db.Locations.Where(l => l.Kind == LocationKind.InTransit && l.Open).OrderBy(l => l.Priority).ThenBy(l => l.Id).Select(l => (long?)l.Id).FirstOrDefaultAsync(ct);
        if (shipment is { ReservationId: { } id, FromLocationId: { } from })
        {
            var reservation = await db.Reservations.Include(r => r.Allocations).GetByAsync(r => r.Id == id, ct);
            foreach (var gone in reservation.Consume(from, db.Now).OrderBy(a => a.Sku, StringComparer.Ordinal))
                await StockBook.MoveAsync(db, new StockMovement
                {
                    Item = gone.Sku, Quantity = gone.Quantity, FromLocationId = from, ToLocationId = transit, At = db.Now, By = caller.UserId, Cause = $"shipment:{shipment.Id}:out:{gone.Id}",
                }, true, ct);
        }
        else if (shipment is { ReturnId: not null, FromLocationId: { } shelf })
            foreach (var line in shipment.Lines.OrderBy(l => l.Sku, StringComparer.Ordinal))
                await StockBook.MoveAsync(db, new StockMovement
                {
                    Item = line.Sku, Quantity = line.Quantity, Condition = shipment.GoodsCondition, FromLocationId = shelf, ToLocationId = transit, At = db.Now, By = caller.UserId, Cause = $"shipment:{shipment.Id}:out:{line.Id}",
                }, false, ct);
        await db.Waybills.Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).LoadAsync(ct);
        var waybills = db.Waybills.Local.Where(w => w.ShipmentId == shipment.Id && w.Active).OrderBy(w => w.PackageId).ToList();
        waybills.ForEach(w => w.Use());
        shipment.HandOver(waybills[0].Number!, transit, db.Now);
        await tracking.ApplyAsync(shipment, waybills, ct);
    }
}
