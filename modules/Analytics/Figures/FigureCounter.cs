using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Figures;

/// <summary>Counts figures in the database, within a scope. Months that were frozen are counted from what was kept then, all other time from the live facts.</summary>
internal sealed class FigureCounter(AnalyticsDb db)
{
    /// <summary>Group key → tally; a key that is null stands for what has no value.</summary>
    public async Task<IReadOnlyDictionary<Key, Tally>> Count(FigureQuestion question, RowScope scope, FigureDimension by, CancellationToken ct)
    {
        var sums = new Dictionary<Key, Tally>();
        foreach (var rows in await Rows(question, scope, ct))
            foreach (var (key, tally) in await Tallies(rows, by, ct))
                sums[key] = sums.TryGetValue(key, out var so) ? new(so.Rows + tally.Rows, so.Hits + tally.Hits, so.Sum + tally.Sum, so.Measured + tally.Measured) : tally;
        return sums;
    }

    /// <summary>The middle of what a question averages; null when there is nothing to average.</summary>
    public async Task<double?> Median(FigureSource source, CancellationToken ct)
    {
        // Frozen and live time are different tables, so what each has is gathered by value; equal values travel once.
        var counts = new SortedDictionary<long, long>();
        foreach (var part in await Rows(source.Question, source.Scope, ct))
            foreach (var group in await part.Where(r => r.Amount != null).GroupBy(r => r.Amount!.Value).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(ct))
                counts[group.Key] = counts.GetValueOrDefault(group.Key) + group.Count;
        var total = counts.Values.Sum();
        if (total == 0) return null;
        return (At((total - 1) / 2) + At(total / 2)) / 2.0;

        long At(long place)
        {
            foreach (var (value, count) in counts)
                if ((place -= count) < 0) return value;
            throw new InvalidOperationException("There is no such place.");
        }
    }

    /// <summary>What a question counts: one query per frozen month and per stretch of live time.</summary>
    public async Task<IReadOnlyList<IQueryable<FigureRow>>> Rows(FigureQuestion question, RowScope scope, CancellationToken ct)
    {
        var frozen = await db.Set<FrozenMonth>().AsNoTracking().Where(m => m.State == FrozenMonthState.Frozen && m.From >= question.From && m.To <= question.To).OrderBy(m => m.From).ToListAsync(ct);
        var (parts, live) = (new List<IQueryable<FigureRow>>(), question.From);
        foreach (var month in frozen)
        {
            if (live < month.From) parts.Add(Live(question with { From = live, To = month.From }));
            parts.Add(question.Narrow(FrozenRow.Of(db, month.Id, question.Code).Within(scope)));
            live = month.To;
        }
        if (live < question.To) parts.Add(Live(question with { From = live }));
        return parts;

        IQueryable<FigureRow> Live(FigureQuestion part) => part.Narrow(FigureCatalog.All[part.Code].Rows(db).Within(scope));
    }

    static async Task<IEnumerable<(Key, Tally)>> Tallies(IQueryable<FigureRow> rows, FigureDimension by, CancellationToken ct) => by switch
    {
        FigureDimension.Department => await Grouped(rows, r => r.TeamId, ct),
        FigureDimension.Provider => await Grouped(rows, r => r.ProviderId, ct),
        FigureDimension.Staff => await Grouped(rows, r => r.OwnerId, ct),
        FigureDimension.Channel => await Grouped(rows, r => r.Channel, ct),
        FigureDimension.Site => await Grouped(rows, r => r.OrgId, ct),
        FigureDimension.ServiceItem => await Grouped(rows, r => r.ServiceItem, ct),
        FigureDimension.Kind => await Grouped(rows, r => r.Kind, ct),
        _ => await Grouped(rows, r => 1, ct),
    };

    static async Task<IEnumerable<(Key, Tally)>> Grouped<TKey>(IQueryable<FigureRow> rows, Expression<Func<FigureRow, TKey>> key, CancellationToken ct)
    {
        var groups = await rows.GroupBy(key).Select(g => new { g.Key, Rows = g.Count(), Hits = g.Sum(r => r.Hit), Sum = g.Sum(r => r.Amount ?? 0), Measured = g.Count(r => r.Amount != null) }).ToListAsync(ct);
        return groups.Select(g => (new Key(Convert.ToString(g.Key, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null), new Tally(g.Rows, g.Hits, g.Sum, g.Measured)));
    }

    /// <summary>A group; null stands for what has no value.</summary>
    internal readonly record struct Key(string? Value);
}
