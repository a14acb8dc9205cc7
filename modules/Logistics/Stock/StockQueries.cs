using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Reads of stock.</summary>
[Extends(typeof(Query)), Needs(Read)]
internal sealed class StockQueries(IDbContextFactory<LogisticsDb> contexts, Caller caller)
{
    public const string Read = "logistics:stock:read";

    /// <summary>Stock locations within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<StockLocation>> StockLocations(PageRequest<StockLocation> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<StockLocation>(caller.Scope(Read)));
    }

    /// <summary>Stock by item, location and condition, as it is now.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<StockLevel>> Stock(PageRequest<StockLevel> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(Levels(db, caller.Scope(Read)));
    }

    /// <summary>What moved, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<StockMovement>> StockMovements(PageRequest<StockMovement> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (scope, rows) = (caller.Scope(Read), db.Set<StockMovement>().AsNoTracking());
        if (scope.All) return await page.Read(rows);
        var places = db.Visible<StockLocation>(scope).Select(l => (long?)l.Id);
        return await page.Read(rows.Where(m => places.Contains(m.FromLocationId) || places.Contains(m.ToLocationId)));
    }

    /// <summary>Stock of an item at any moment, recomputed from what moved and what was promised until then.</summary>
    /// <param name="item">SKU.</param>
    /// <param name="locationId">One location; null sums all within the viewer's reach.</param>
    /// <param name="asOf">The moment, UTC, included; null means now.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<StockLedger> StockLedger(string item, [Id(nameof(StockLocation))] long? locationId, DateTime? asOf, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = await db.Visible<StockLocation>(caller.Scope(Read)).Where(l => locationId == null || l.Id == locationId).ToListAsync(ct);
        if (locationId is not null && places.Count == 0) throw new Refused(CommonErrors.NotFound, "locationId", ("what", "StockLocation"));
        return await Logistics.StockLedger.OfAsync(db, item.Trim(), places, asOf ?? db.Now, ct);
    }

    internal static IQueryable<StockLevel> Levels(LogisticsDb db, RowScope scope)
    {
        var rows = db.Set<StockLevel>().AsNoTracking();
        if (scope.All) return rows;
        var places = db.Visible<StockLocation>(scope).Select(l => l.Id);
        return rows.Where(l => places.Contains(l.LocationId));
    }
}
