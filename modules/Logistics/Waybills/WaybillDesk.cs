using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel.Security;
using Platform.Sdk;

namespace Platform.Logistics;

/// <summary>Orders waybills from couriers, once per key: after the first call for a key the courier is asked what it knows before it is asked for more.</summary>
internal sealed class WaybillDesk(LogisticsDb db, Couriers couriers, FieldCipher cipher, IOptions<LogisticsOptions> options)
{
    /// <summary>Asks for a waybill that is REQUESTED; null when the answer is already noted on it.</summary>
    public async Task<Result<Sdk.Waybill>?> OrderAsync(Waybill waybill, Shipment shipment, CancellationToken ct)
    {
        if (waybill.AskedAt is null && !await PrepareAsync(waybill, shipment, ct)) return null;
        else if (waybill.Tries > 0 || !_first)
        {
            var found = await FindAsync(waybill, ct);
            if (found?.Error?.Kind != ErrorKind.NotFound) return found;
        }
        return couriers.Find(waybill.Courier!) is { } courier
            ? await courier.CreateWaybill(Original(waybill), couriers.Context(waybill.RequestKey, waybill.ConfirmedWarnings), ct)
            : new PluginError { Kind = ErrorKind.Transient, Code = LogisticsErrors.CourierUnavailable.Code };
    }

    bool _first;

    /// <summary>What the courier knows of the key; null when the courier is not connected now.</summary>
    public async Task<Result<Sdk.Waybill>?> FindAsync(Waybill waybill, CancellationToken ct)
        => couriers.Find(waybill.Courier!) is { } courier
            ? await courier.FindWaybill(new FindWaybillRequest { RequestKey = waybill.RequestKey, Original = Original(waybill) }, couriers.Context(waybill.RequestKey), ct) : null;

    // Committed by itself before the call: whoever comes after a crash sees that the courier may have been asked.
    async Task<bool> PrepareAsync(Waybill waybill, Shipment shipment, CancellationToken ct)
    {
        var (package, receiver) = (shipment.Packages.First(p => p.Id == waybill.PackageId), SealedReceiver.Open(shipment, cipher));
        var grams = package.WeightGrams ?? options.Value.ParcelGrams;
        var choice = await CourierChoice.MakeAsync(couriers, waybill.Courier ?? shipment.WantedCourier, WaybillPaper.Address(receiver), grams, ct);
        if (choice.Courier is null || choice.Service is null)
        {
            if (choice.Courier is not null && waybill.Tries < options.Value.WaybillTries) waybill.TryAgain(choice.Reason ?? "NO_ANSWER", Later(waybill));
            else waybill.Fail(choice.Reason ?? "NO_ANSWER");
            shipment.Carry(null, choice.Reason);
            return false;
        }
        var from = shipment.FromLocationId is { } place ? await db.Locations.AsNoTracking().FirstOrDefaultAsync(l => l.Id == place, ct) : null;
        var request = cipher.Protect(JsonSerializer.Serialize(WaybillPaper.Request(waybill.RequestKey, choice.Service, shipment, package, receiver, from, grams)));
        DateTime? now = db.Now;
        if (await db.Waybills.Where(w => w.Id == waybill.Id && w.State == WaybillState.Requested && w.AskedAt == null).ExecuteUpdateAsync(s => s
            .SetProperty(w => w.AskedAt, now).SetProperty(w => w.Courier, choice.Courier).SetProperty(w => w.ServiceCode, choice.Service).SetProperty(w => w.RequestData, request), ct) != 1)
            throw new DbUpdateConcurrencyException("Somebody else asks for this waybill.");
        await db.Entry(waybill).ReloadAsync(ct);
        shipment.Carry(choice.Courier, choice.Reason);
        _first = true;
        return true;
    }

    /// <summary>Notes what came of asking.</summary>
    public async Task NoteAsync(Waybill waybill, Shipment shipment, Result<Sdk.Waybill> answer, CancellationToken ct)
    {
        switch (answer)
        {
            case Ok<Sdk.Waybill> { Value: var given }:
                await IssueAsync(waybill, shipment, given, ct);
                break;
            case Pending<Sdk.Waybill> pending:
                waybill.LoseAnswer("PENDING", db.Now, Max(pending.NextCheck.UtcDateTime, db.Now.AddSeconds(1)));
                break;
            case NeedsConfirmation<Sdk.Waybill> warning:
                waybill.Fail("NEEDS_CONFIRMATION: " + warning.Text, warning.WarningId);
                break;
            case { IsUncertain: true }:
                waybill.LoseAnswer(answer is OutcomeUnknown<Sdk.Waybill> lost ? lost.Code : answer.Error!.Code, db.Now, db.Now.AddSeconds(2));
                break;
            case { Error: { Kind: ErrorKind.Transient or ErrorKind.RateLimited } error } when waybill.Tries < options.Value.WaybillTries:
                waybill.TryAgain(Words(error), error.RetryAfter is { } wait ? Max(db.Now + wait, db.Now.AddSeconds(1)) : Later(waybill));
                break;
            default:
                waybill.Fail(Words(answer.Error!));
                break;
        }
    }

    async Task IssueAsync(Waybill waybill, Shipment shipment, Sdk.Waybill given, CancellationToken ct)
    {
        if (given.Numbers.FirstOrDefault() is not { Length: > 0 and <= 60 } number) { waybill.Fail("NUMBER_MISSING"); return; }
        if (await db.Waybills.AnyAsync(w => w.Courier == waybill.Courier && w.Number == number && w.Id != waybill.Id, ct)) { waybill.Fail("NUMBER_IN_USE: " + number); return; }
        waybill.Issue(number, given.SortCode, given.CourierOrderNumber, shipment.OrderId);
        shipment.Carry(waybill.Courier, shipment.CourierReason);
        await Labelling.UpdateAsync(db, shipment, given.PromisedAt?.UtcDateTime, ct);
    }

    DateTime Later(Waybill waybill) => db.Now.AddSeconds(Math.Min(300, 2 << Math.Min(waybill.Tries, 8)));

    static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;

    static string Words(PluginError error) => error.VendorMessage is { } said ? $"{error.Code}: {said}" : error.Code;

    WaybillRequest Original(Waybill waybill) => JsonSerializer.Deserialize<WaybillRequest>(cipher.Reveal(waybill.RequestData)!)!;
}
