using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Moves goods of returns in the books: onto the returns shelf when they are counted in, and where the inspection says.</summary>
internal sealed class ReturnShelf(LogisticsDb db, GoodsBack goods)
{
    /// <summary>Counts goods in, in a condition that nobody has looked at yet.</summary>
    public async Task CountInAsync(ReturnReceived e, OrgPath org, CancellationToken ct)
    {
        if (await goods.ShelfAsync(null, org, ct) is not { } shelf) return;
        await StockBook.BeginAsync(db, ct);
        foreach (var line in e.Lines.Where(l => l.Sku.Length > 0).OrderBy(l => l.Sku, StringComparer.Ordinal))
            await MoveAsync(line.Sku, line.Quantity, StockCondition.Unknown, null, shelf, $"return:{e.ReturnId}:in:{line.ReturnLineId}:{e.Receipt}", e.Number, ct);
    }

    /// <summary>Puts inspected goods where it was said.</summary>
    public async Task PutAwayAsync(ReturnInspected e, OrgPath org, CancellationToken ct)
    {
        await StockBook.BeginAsync(db, ct);
        foreach (var line in e.Lines.Where(l => l.Sku.Length > 0).OrderBy(l => l.Sku, StringComparer.Ordinal))
        {
            var there = new Queue<(long Shelf, long Pieces)>(await WhereAsync(e.ReturnId, e.ShipmentId, line.ReturnLineId, line.Sku, ct));
            await PutAwayAsync(e, line, line.Accepted, line.AcceptedTo, "accepted", there, org, ct);
            await PutAwayAsync(e, line, line.Rejected, line.RejectedTo, "rejected", there, org, ct);
        }
    }

    async Task PutAwayAsync(ReturnInspected e, InspectedLine line, long pieces, GoodsDisposition to, string what, Queue<(long Shelf, long Pieces)> there, OrgPath org, CancellationToken ct)
    {
        for (var part = 1; pieces > 0 && there.TryDequeue(out var at); part++)
        {
            var some = Math.Min(pieces, at.Pieces);
            if (some < at.Pieces) there.Enqueue((at.Shelf, at.Pieces - some));
            pieces -= some;
            if (to == GoodsDisposition.SendBack) continue; // waits on the shelf for its parcel
            var cause = $"return:{e.ReturnId}:{what}:{line.ReturnLineId}:{e.Inspection}.{part}";
            // Somebody may have put it away by hand: then it is where they put it, and nothing is moved out of thin air.
            if (await StockBook.FindAsync(db, line.Sku, at.Shelf, StockCondition.Unknown, ct) is not { } level || level.Available < some) continue;
            await MoveAsync(line.Sku, some, StockCondition.Unknown, at.Shelf, null, cause + ":off", e.Number, ct);
            if (await GoalAsync(to, at.Shelf, org, ct) is (var condition, { } goal)) await MoveAsync(line.Sku, some, condition, null, goal, cause + ":to", e.Number, ct);
        }
    }

    async Task<(StockCondition Condition, long? Location)> GoalAsync(GoodsDisposition to, long shelf, OrgPath org, CancellationToken ct) => to switch
    {
        GoodsDisposition.Restock => (StockCondition.New, await Places.NearestAsync(db, org, l => l.Sellable, ct) ?? shelf),
        GoodsDisposition.Refurbish => (StockCondition.GoodUsed, shelf),
        GoodsDisposition.Quarantine => (StockCondition.Defective, await Places.NearestAsync(db, org, l => l.Kind == LocationKind.Quarantine, ct) ?? shelf),
        _ => (StockCondition.Unknown, null), // scrapped: out of the books
    };

    /// <summary>The shelves that pieces of a line were counted onto, the last first.</summary>
    public async Task<IReadOnlyList<(long Shelf, long Pieces)>> WhereAsync(long returnId, long? shipmentId, long returnLineId, string sku, CancellationToken ct)
    {
        var cause = shipmentId is { } back ? $"shipment:{back}:back:" : $"return:{returnId}:in:{returnLineId}:";
        await db.Set<StockMovement>().Where(m => m.Item == sku && m.Cause.StartsWith(cause)).LoadAsync(ct);
        return [.. db.Set<StockMovement>().Local.Where(m => m.Item == sku && m.Cause.StartsWith(cause, StringComparison.Ordinal) && m.ToLocationId is not null).OrderByDescending(m => m.Id).Select(m => (m.ToLocationId!.Value, m.Quantity))];
    }

    Task MoveAsync(string sku, long pieces, StockCondition condition, long? from, long? to, string cause, string number, CancellationToken ct)
        => StockBook.MoveAsync(db, new StockMovement { Item = sku, Quantity = pieces, Condition = condition, FromLocationId = from, ToLocationId = to, At = db.Now, Reason = number, Cause = cause }, false, ct);
}
