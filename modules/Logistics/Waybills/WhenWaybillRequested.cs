using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Orders a requested waybill from its courier, after the request was committed.</summary>
internal sealed class WhenWaybillRequested(LogisticsDb db, WaybillDesk desk) : IReaction<WaybillRequested>
{
    /// <inheritdoc />
    public async Task On(WaybillRequested e, CancellationToken ct)
    {
        if (await db.Waybills.FirstOrDefaultAsync(w => w.Id == e.WaybillId, ct) is not { } waybill) return;
        if (waybill is { State: WaybillState.Voided, AskedAt: not null, CancelledAt: null }) waybill.RecallAgain();
        if (waybill.State != WaybillState.Requested) return;
        var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == waybill.ShipmentId, ct);
        if (await desk.OrderAsync(waybill, shipment, ct) is { } answer) await desk.NoteAsync(waybill, shipment, answer, ct);
        else if (waybill is { State: WaybillState.Requested, AskedAt: not null }) waybill.LoseAnswer(LogisticsErrors.CourierUnavailable.Code, db.Now, db.Now.AddSeconds(5));
    }
}
