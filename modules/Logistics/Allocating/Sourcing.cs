namespace Platform.Logistics;

/// <summary>A line that wants stock.</summary>
internal sealed record Want(long LineId, string Sku, string Name, long Quantity);

/// <summary>A part of a line from one place.</summary>
internal sealed record Share(long LineId, string Sku, long LocationId, long Quantity);

/// <summary>A place that could serve, best first by <see cref="Rank"/>.</summary>
/// <param name="LocationId">The place.</param>
/// <param name="Rank">Lower is better.</param>
/// <param name="Free">Free pieces by SKU.</param>
internal sealed record Source(long LocationId, int Rank, IReadOnlyDictionary<string, long> Free);

/// <summary>Decides where the lines of an order come from: from one place if any has everything, else from as few as the greedy choice finds.</summary>
internal static class Sourcing
{
    /// <summary>The shares, or null when some line cannot be served in full.</summary>
    public static IReadOnlyList<Share>? Plan(IReadOnlyList<Want> wants, IReadOnlyList<Source> sources)
    {
        var needed = wants.GroupBy(w => w.Sku).ToDictionary(g => g.Key, g => g.Sum(w => w.Quantity));
        var ordered = sources.OrderBy(s => s.Rank).ThenBy(s => s.LocationId).ToList();
        if (ordered.Find(s => needed.All(n => s.Free.GetValueOrDefault(n.Key) >= n.Value)) is { } whole)
            return [.. wants.Select(w => new Share(w.LineId, w.Sku, whole.LocationId, w.Quantity))];

        var shares = new List<Share>();
        var open = wants.Select(w => (Want: w, Left: w.Quantity)).ToList();
        while (open.Count > 0 && ordered.Count > 0)
        {
            // The place that serves most pieces makes the fewest parcels; rank decides between equals (the sort is stable).
            var best = ordered.OrderByDescending(s => open.GroupBy(o => o.Want.Sku).Sum(g => Math.Min(g.Sum(o => o.Left), s.Free.GetValueOrDefault(g.Key)))).First();
            ordered.Remove(best);
            var free = best.Free.ToDictionary(f => f.Key, f => f.Value);
            for (var i = 0; i < open.Count; i++)
            {
                var (want, left) = open[i];
                var take = Math.Min(left, free.GetValueOrDefault(want.Sku));
                if (take <= 0) continue;
                free[want.Sku] -= take;
                shares.Add(new Share(want.LineId, want.Sku, best.LocationId, take));
                open[i] = (want, left - take);
            }
            open.RemoveAll(o => o.Left == 0);
        }
        return open.Count == 0 ? shares : null;
    }

    /// <summary>What is missing, SKU by SKU over the lines in order: a line that an earlier one leaves nothing for is short.</summary>
    public static IReadOnlyList<Contracts.Logistics.ShortLine> Missing(IReadOnlyList<Want> wants, IReadOnlyList<Source> sources)
    {
        var free = new Dictionary<string, long>();
        foreach (var source in sources)
            foreach (var (sku, pieces) in source.Free) free[sku] = free.GetValueOrDefault(sku) + pieces;
        var missing = new List<Contracts.Logistics.ShortLine>();
        foreach (var want in wants)
        {
            var available = free.GetValueOrDefault(want.Sku);
            if (available < want.Quantity) missing.Add(new(want.LineId, want.Sku, want.Quantity, available));
            free[want.Sku] = Math.Max(0, available - want.Quantity);
        }
        return missing;
    }
}
