using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>A customer sends goods back: their parcel is followed like any other, by whatever its courier reports, also what it reported before we knew the number.</summary>
internal sealed class WhenReturnSent(LogisticsDb db, GoodsBack goods, TrackingIntake tracking, NumberBlocks numbers, FieldCipher cipher, IOrganisation organisation, Delivery delivery) : IReaction<ReturnSent>
{
    /// <inheritdoc />
    public async Task On(ReturnSent e, CancellationToken ct)
    {
        foreach (var mistyped in await db.Shipments.Where(s => s.ReturnId == e.ReturnId && s.Direction == ShipmentDirection.Return).ToListAsync(ct)) mistyped.LeaveReturn();
        // A number that a parcel of ours has is mistyped; the warehouse will count the goods in all the same.
        if (await db.Waybills.AnyAsync(w => w.Courier == e.Courier && w.Number == e.WaybillNumber, ct)) return;
        var org = delivery.Org ?? await organisation.HeadOffice(ct);
        var at = await goods.ShelfAsync(null, org, ct);
        var shelf = await db.Locations.AsNoTracking().FirstOrDefaultAsync(l => l.Id == at, ct);
        var receiver = new Receiver(shelf?.ContactName ?? shelf?.Name ?? "", shelf?.Phone ?? "", shelf?.RegionCode, shelf?.Address ?? "", shelf?.Region, null);
        var shipment = Shipment.OfReturn($"SH{await numbers.NextAsync(db, "shipment", ct):D8}", org, e.ReturnId, e.Number, ShipmentDirection.Return, null, SealedReceiver.Of(receiver, cipher),
            e.Lines.Select(l => ShipmentLine.Of(l.ReturnLineId, l.Sku, l.Name, l.Quantity)));
        db.Add(shipment);
        var waybill = Waybill.ByHand(shipment, shipment.Packages[0], e.Courier, e.WaybillNumber);
        db.Add(waybill);
        waybill.Use();
        shipment.Carry(e.Courier, "BY_CUSTOMER");
        shipment.Label(true, null);
        shipment.HandOver(e.WaybillNumber, null, db.Now);
        await tracking.ApplyAsync(shipment, [waybill], ct);
    }
}
