using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Ends the way of a shipment's goods in the books: off the way when delivered, counted in when they came back.</summary>
internal sealed class GoodsBack(LogisticsDb db)
{
    /// <summary>Nothing is on the way any more.</summary>
    public async Task ArriveAsync(Shipment shipment, CancellationToken ct)
    {
        if (shipment.TransitLocationId is not { } transit) return;
        await StockBook.BeginAsync(db, ct);
        foreach (var line in shipment.Lines.OrderBy(l => l.Sku, StringComparer.Ordinal))
            await StockBook.MoveAsync(db, Movement(shipment, "arrived", line, shipment.GoodsCondition, transit, null), false, ct);
        shipment.LeaveTransit();
    }

    /// <summary>Counts what came back into the returns shelf nearest to where it left, in a condition that nobody has looked at yet.</summary>
    public async Task ReturnAsync(Shipment shipment, CancellationToken ct)
    {
        await ArriveAsync(shipment, ct);
        var shelf = await ShelfAsync(shipment.FromLocationId, null, ct);
        if (shelf is null) return;
        await StockBook.BeginAsync(db, ct);
        foreach (var line in shipment.Lines.OrderBy(l => l.Sku, StringComparer.Ordinal))
            await StockBook.MoveAsync(db, Movement(shipment, "back", line, StockCondition.Unknown, null, shelf), false, ct);
    }

    /// <summary>The returns shelf nearest to a location, or to a place in the organisation when no location is known; null when there is no place at all.</summary>
    public async Task<long?> ShelfAsync(long? fromLocation, OrgPath? org, CancellationToken ct)
    {
        var from = await db.Locations.AsNoTracking().FirstOrDefaultAsync(l => l.Id == fromLocation, ct);
        if (from is null && org is { } place) return await Places.NearestAsync(db, place, l => l.Kind == LocationKind.Returns, ct) ?? await Places.NearestAsync(db, place, l => l.Sellable, ct);
        var shelves = await db.Locations.AsNoTracking().Where(l => l.Kind == LocationKind.Returns && l.Open).ToListAsync(ct);
        // Without a returns shelf the goods go back to where they came from: in an unknown condition they cannot be sold there.
        return shelves.OrderBy(l => l.OrgId == from?.OrgId ? 0 : l.BranchId is { } b && b == from?.BranchId ? 1 : l.RegionId is { } r && r == from?.RegionId ? 2 : 3)
            .ThenBy(l => l.Priority).ThenBy(l => l.Id).FirstOrDefault()?.Id ?? from?.Id;
    }

    StockMovement Movement(Shipment shipment, string what, ShipmentLine line, StockCondition condition, long? from, long? to) => new()
    {
        Item = line.Sku, Quantity = line.Quantity, Condition = condition, FromLocationId = from, ToLocationId = to, At = db.Now, Cause = $"shipment:{shipment.Id}:{what}:{line.Id}",
    };
}
