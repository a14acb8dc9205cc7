using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>
/// Brings an order as far as it may go: shipments and waybill requests once it is approved, goods-issue notes once it is released. Every
/// event that can move it calls this, in any order and any number of times; what exists already is left alone.
/// </summary>
internal sealed class Dispatch(LogisticsDb db, IOrders orders, NumberBlocks numbers, FieldCipher cipher)
{
    public async Task AdvanceAsync(long orderId, CancellationToken ct)
    {
        if ((await orders.ToShip([orderId], ct)).GetValueOrDefault(orderId) is not { State: ShippingState.Approved or ShippingState.Released } order) return;
        var reservation = await db.Reservations.Include(r => r.Allocations).FindByAsync(r => r.OrderId == orderId, ct);
        if (reservation is null) throw new Postpone(TimeSpan.FromSeconds(1)); // its placement was not taken in yet
        if (reservation.State != ReservationState.Reserved) return; // short: allocating it later calls again
        var places = reservation.Allocations.Where(a => a.State == AllocationState.Reserved).GroupBy(a => a.LocationId).OrderBy(g => g.Key).ToList();
        var shipments = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).Where(s => s.ReservationId == reservation.Id && s.State != ShipmentState.Cancelled).ToListAsync(ct);
        var receiver = SealedReceiver.Of(order.Receiver, cipher);
        foreach (var place in places.Where(p => shipments.TrueForAll(s => s.FromLocationId != p.Key)))
        {
            // The amount at the door is collected once, with the first parcel.
            var cod = shipments.Count == 0 ? order.CashOnDelivery : null;
            var lines = place.GroupBy(a => a.LineId).Select(g => ShipmentLine.Of(g.Key, g.First().Sku, g.First().Name, g.Sum(a => a.Quantity)));
            shipments.Add(await ShipmentAsync(order.Org, reservation, place.Key, receiver, order.CourierConnection, cod, lines, ct));
            reservation.BuildOn();
        }
        if (order.State == ShippingState.Released && await NotesAsync(shipments, ct)) reservation.BuildOn();
    }

    public async Task<Shipment> ShipmentAsync(OrgPath org, Reservation? reservation, long from, SealedReceiver receiver, string? courier, Money? cod, IEnumerable<ShipmentLine> lines, CancellationToken ct)
    {
        var shipment = Shipment.Create($"SH{await numbers.NextAsync(db, "shipment", ct):D8}", org, reservation, from, receiver, courier, cod, lines);
        db.Add(shipment);
        db.Add(Waybill.Request(shipment, shipment.Packages[0]));
        return shipment;
    }

    /// <summary>Gives each shipment its goods-issue note; says whether any was missing.</summary>
    public async Task<bool> NotesAsync(IReadOnlyList<Shipment> shipments, CancellationToken ct)
    {
        var ids = shipments.Select(s => s.Id).ToList();
        var have = await db.Fulfillments.Where(f => ids.Contains(f.ShipmentId) && f.State != FulfillmentState.Cancelled).Select(f => f.ShipmentId).ToListAsync(ct);
        var missing = shipments.Where(s => s.FromLocationId is not null && !have.Contains(s.Id)).ToList();
        foreach (var shipment in missing)
        {
            var place = await db.Locations.FirstAsync(l => l.Id == shipment.FromLocationId, ct);
            var note = Fulfillment.Create($"FL{await numbers.NextAsync(db, "fulfillment", ct):D8}", place.Org, shipment, place.Id);
            note.Notify($"GI{await numbers.NextAsync(db, "issue note", ct):D8}", db.Now);
            db.Add(note);
        }
        return missing.Count > 0;
    }
}
