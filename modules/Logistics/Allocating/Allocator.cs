using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Logistics;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Promises stock to all lines of an order at once.</summary>
internal sealed class Allocator(LogisticsDb db)
{
    const int MostPlans = 6;

    /// <summary>Promises everything and opens the unit's transaction for it, or promises nothing and says what is missing.</summary>
    public async Task<(IReadOnlyList<Share> Shares, IReadOnlyList<ShortLine> Missing)> TryAsync(IReadOnlyList<Want> wants, OrgPath org, string? regionCode, long? onlyLocation, CancellationToken ct)
    {
        for (var plan = 1; plan <= MostPlans; plan++)
        {
            // Read outside the transaction: inside, the snapshot would go on showing pieces that others have taken meanwhile.
            var sources = await SourcesAsync(wants, org, regionCode, onlyLocation, ct);
            if (Sourcing.Plan(wants, sources) is not { } shares) return ([], Sourcing.Missing(wants, sources));
            await StockBook.BeginAsync(db, ct);
            if (await HoldAsync(shares, ct)) return (shares, []);
            await StockBook.GiveUpAsync(db, ct);
        }
        throw new DbUpdateConcurrencyException("Stock moved faster than it could be promised.");
    }

    /// <summary>Makes promised pieces free again.</summary>
    public async Task FreeAsync(IReadOnlyCollection<Allocation> promises, CancellationToken ct)
    {
        if (promises.Count == 0) return;
        await StockBook.BeginAsync(db, ct);
        foreach (var level in promises.GroupBy(p => (p.Sku, p.LocationId)).OrderBy(g => g.Key.Sku, StringComparer.Ordinal).ThenBy(g => g.Key.LocationId))
            await StockBook.UnreserveAsync(db, level.Key.Sku, level.Key.LocationId, StockCondition.New, level.Sum(p => p.Quantity), ct);
    }

    // One order of levels for everybody, so that two orders with the same items wait instead of deadlocking.
    async Task<bool> HoldAsync(IReadOnlyList<Share> shares, CancellationToken ct)
    {
        foreach (var level in shares.GroupBy(s => (s.Sku, s.LocationId)).OrderBy(g => g.Key.Sku, StringComparer.Ordinal).ThenBy(g => g.Key.LocationId))
            if (!await StockBook.TryReserveAsync(db, level.Key.Sku, level.Key.LocationId, StockCondition.New, level.Sum(s => s.Quantity), ct)) return false;
        return true;
    }

    async Task<IReadOnlyList<Source>> SourcesAsync(IReadOnlyList<Want> wants, OrgPath org, string? regionCode, long? only, CancellationToken ct)
    {
        var skus = wants.Select(w => w.Sku).Distinct().ToList();
        var locations = await db.Locations.AsNoTracking().Where(l => l.Sellable && l.Open && (only == null || l.Id == only)).ToListAsync(ct);
        var ids = locations.ConvertAll(l => l.Id);
        var levels = await db.Set<StockLevel>().AsNoTracking()
            .Where(l => skus.Contains(l.Item) && ids.Contains(l.LocationId) && l.Condition == StockCondition.New && l.OnHand > l.Reserved).ToListAsync(ct);
        var busy = await db.Set<Allocation>().Where(a => a.State == AllocationState.Reserved && ids.Contains(a.LocationId))
            .GroupBy(a => a.LocationId).Select(g => new { g.Key, Open = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Open, ct);
        var ranked = locations.OrderBy(l => l.Favours(regionCode) ? 0 : 1).ThenBy(l => Distance(l.Org, org)).ThenBy(l => l.Priority)
            .ThenBy(l => busy.GetValueOrDefault(l.Id)).ThenBy(l => l.Id).ToList();
        return [.. ranked.Select((l, rank) => new Source(l.Id, rank, levels.Where(v => v.LocationId == l.Id).ToDictionary(v => v.Item, v => v.Available)))];
    }

    /// <summary>How far apart two places are in the tree: same unit, site, branch, region, or none of these.</summary>
    static int Distance(OrgPath a, OrgPath b)
        => a.Unit == b.Unit ? 0 : Same(a.Site, b.Site) ? 1 : Same(a.Branch, b.Branch) ? 2 : Same(a.Region, b.Region) ? 3 : 4;

    static bool Same(long? a, long? b) => a is not null && a == b;
}
