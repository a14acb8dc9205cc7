using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Keeps shipment and fulfilment in step with the waybills of the packages.</summary>
internal static class Labelling
{
    public static bool IsIssued(WaybillState state) => state is WaybillState.Issued or WaybillState.Printed or WaybillState.Used;

    /// <summary>Whether every package has a waybill, counting what this unit of work changed and has not saved.</summary>
    public static async Task<bool> CompleteAsync(LogisticsDb db, Shipment shipment, CancellationToken ct)
    {
        await db.Waybills.Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).LoadAsync(ct);
        var issued = db.Waybills.Local.Where(w => w.ShipmentId == shipment.Id && w.Active && IsIssued(w.State)).Select(w => w.PackageId).ToHashSet();
        return shipment.Packages.Count > 0 && shipment.Packages.All(p => issued.Contains(p.Id));
    }

    public static async Task UpdateAsync(LogisticsDb db, Shipment shipment, DateTime? promisedAt, CancellationToken ct)
    {
        var complete = await CompleteAsync(db, shipment, ct);
        shipment.Label(complete, promisedAt);
        if (!complete) return;
        foreach (var note in await db.Fulfillments.Where(f => f.ShipmentId == shipment.Id && f.State == FulfillmentState.Packed).ToListAsync(ct))
        {
            note.Labelled = true;
            note.BecomeReady();
        }
    }
}
