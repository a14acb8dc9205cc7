using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Tells the courier that a waybill is not needed; one whose answer was lost is looked up first.</summary>
internal sealed class WhenWaybillVoided(LogisticsDb db, WaybillDesk desk, Couriers couriers) : IReaction<WaybillVoided>
{
    static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task On(WaybillVoided e, CancellationToken ct)
    {
        if (await db.Waybills.FirstOrDefaultAsync(w => w.Id == e.WaybillId, ct) is not { State: WaybillState.Voided, CancelledAt: null, AskedAt: not null } waybill) return;
        if (couriers.Find(waybill.Courier!) is not { } courier) throw new Postpone(Again);
        var number = waybill.Number;
        if (number is null)
        {
            var found = await desk.FindAsync(waybill, ct);
            if (found?.Error?.Kind == ErrorKind.NotFound) { waybill.TakenBack(db.Now, null); return; }
            if (found is not Ok<Sdk.Waybill> { Value.Numbers: [var first, ..] }) throw new Postpone(found?.Error?.RetryAfter ?? Again);
            number = first;
        }
        var answer = await courier.Cancel(new CancelWaybillRequest { RequestKey = waybill.RequestKey, Number = number, Reason = e.Reason.Length > 200 ? e.Reason[..200] : e.Reason },
            couriers.Context("void-" + waybill.RequestKey), ct);
        // Cancelling twice is one cancelling, so an answer that was lost is simply asked for again.
        if (answer is Pending<WaybillCancelled> || answer.IsUncertain || answer.Error is { Kind: ErrorKind.Transient or ErrorKind.RateLimited }) throw new Postpone(answer.Error?.RetryAfter ?? Again);
        var error = answer.Error is { Kind: not ErrorKind.NotFound } refused ? refused : null;
        waybill.TakenBack(db.Now, error is null ? null : $"{error.Code} {error.VendorMessage}".Trim());
    }
}
