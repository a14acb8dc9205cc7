using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Asks the courier what became of a lost request until it knows; only its clear "never heard of it" lets the same key order again.</summary>
internal sealed class WhenWaybillOutcomeUnknown(LogisticsDb db, WaybillDesk desk) : IReaction<WaybillOutcomeUnknown>
{
    static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2), Longest = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async Task On(WaybillOutcomeUnknown e, CancellationToken ct)
    {
        if (await db.Waybills.FirstOrDefaultAsync(w => w.Id == e.WaybillId, ct) is not { State: WaybillState.Unknown } waybill) return;
        var found = await desk.FindAsync(waybill, ct);
        if (found is Ok<Sdk.Waybill>)
        {
            var shipment = await db.Shipments.Include(s => s.Lines).Include(s => s.Packages).GetByAsync(s => s.Id == waybill.ShipmentId, ct);
            await desk.NoteAsync(waybill, shipment, found, ct);
        }
        else if (found?.Error?.Kind == ErrorKind.NotFound) waybill.Repeat();
        else
        {
            var waited = (db.Now - waybill.UnknownSince!.Value) / 2;
            throw new Postpone(found?.Error?.RetryAfter ?? (waited < Shortest ? Shortest : waited > Longest ? Longest : waited));
        }
    }
}
