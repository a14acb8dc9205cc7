using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Takes tracking events in and lets shipments follow them.</summary>
internal sealed class TrackingIntake(LogisticsDb db, GoodsBack goods)
{
    /// <summary>Keeps what is new of these events and moves the parcel they are about, when we know it.</summary>
    /// <returns>The waybill; null when the number is not ours or not ours yet.</returns>
    public async Task<Waybill?> TakeInAsync(string courier, string number, IReadOnlyList<TrackingEvent> events, CancellationToken ct)
    {
        var ids = events.Select(e => e.EventId).ToList();
        var known = await db.TrackingEvents.Where(e => e.Courier == courier && e.Number == number && ids.Contains(e.EventId)).Select(e => e.EventId).ToListAsync(ct);
        var fresh = events.Where(e => !known.Contains(e.EventId)).DistinctBy(e => e.EventId).ToList();
        db.AddRange(fresh);
        if (await db.Waybills.FirstOrDefaultAsync(w => w.Courier == courier && w.Number == number, ct) is not { } waybill) return null;
        if (fresh.Count == 0) return waybill;
        var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == waybill.ShipmentId, ct);
        var siblings = await db.Waybills.Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).ToListAsync(ct);
        await ApplyAsync(shipment, siblings.Contains(waybill) ? siblings : [waybill], ct);
        // Two events of one parcel that come at once must meet, or each would conclude without the other.
        shipment.Stir();
        return waybill;
    }

    /// <summary>Concludes from all events of a shipment's waybills where it is.</summary>
    public async Task ApplyAsync(Shipment shipment, IReadOnlyCollection<Waybill> waybills, CancellationToken ct)
    {
        var fates = new List<ParcelFate>();
        foreach (var waybill in waybills.Where(w => w.Number is not null))
        {
            var fate = ParcelFate.Of(await EventsAsync(waybill.Courier!, waybill.Number!, ct));
            waybill.Follow(fate);
            if (waybill.State == WaybillState.Used) fates.Add(fate);
        }
        if (fates.Count == 0) return;
        var before = shipment.State;
        if (shipment.Follow(ParcelFate.Together(fates))) await goods.ReturnAsync(shipment, ct);
        else if (shipment.State == ShipmentState.Delivered) await goods.ArriveAsync(shipment, ct);
        if (before == shipment.State || shipment.State is not (ShipmentState.Delivered or ShipmentState.ReturnedToSender)) return;
        foreach (var note in await db.Fulfillments.Where(f => f.ShipmentId == shipment.Id && f.State == FulfillmentState.Shipped).ToListAsync(ct)) note.Close();
    }

    async Task<IReadOnlyList<TrackingEvent>> EventsAsync(string courier, string number, CancellationToken ct)
    {
        await db.TrackingEvents.Where(e => e.Courier == courier && e.Number == number).LoadAsync(ct);
        return [.. db.TrackingEvents.Local.Where(e => e.Courier == courier && e.Number == number)];
    }
}
