using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Stock;

namespace Platform.Logistics;

/// <summary>Stock of one item at one moment, summed from movements and promises; never read from the projection.</summary>
/// <param name="Item">SKU.</param>
/// <param name="AsOf">The moment, UTC; included.</param>
/// <param name="OnHand">Pieces in the place, whatever their condition.</param>
/// <param name="Reserved">Pieces promised and not gone yet.</param>
/// <param name="Available">New pieces in open, sellable places that are not promised.</param>
/// <param name="InTransit">Pieces on the way; for one location those that left it are not counted, so it is 0 unless the location itself is one for goods on the way.</param>
/// <param name="Unusable">Pieces in a condition other than new.</param>
internal sealed record StockLedger(string Item, DateTime AsOf, long OnHand, long Reserved, long Available, long InTransit, long Unusable)
{
    public static async Task<StockLedger> OfAsync(LogisticsDb db, string item, IReadOnlyCollection<StockLocation> places, DateTime at, CancellationToken ct)
    {
        var ids = places.Select(l => l.Id).ToList();
        var moves = await db.Set<StockMovement>().Where(m => m.Item == item && m.At <= at)
            .GroupBy(m => new { m.FromLocationId, m.ToLocationId, m.Condition }).Select(g => new { g.Key.FromLocationId, g.Key.ToLocationId, g.Key.Condition, Sum = g.Sum(m => m.Quantity) }).ToListAsync(ct);
        var promised = await db.Set<Allocation>().Where(a => a.Sku == item && ids.Contains(a.LocationId) && a.ReservedAt <= at && (a.EndedAt == null || a.EndedAt > at))
            .GroupBy(a => a.LocationId).Select(g => new { g.Key, Sum = g.Sum(a => a.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        long At(StockLocation place, bool? fresh) => moves.Where(m => fresh is null || m.Condition == StockCondition.New == fresh)
            .Sum(m => (m.ToLocationId == place.Id ? m.Sum : 0) - (m.FromLocationId == place.Id ? m.Sum : 0));
        var held = places.Where(p => p.Kind != LocationKind.InTransit).ToList();
        return new StockLedger(item, at, held.Sum(p => At(p, null)), promised.Values.Sum(),
            held.Where(p => p.Sellable && p.Open).Sum(p => At(p, true) - promised.GetValueOrDefault(p.Id)), places.Except(held).Sum(p => At(p, null)), held.Sum(p => At(p, false)));
    }
}
