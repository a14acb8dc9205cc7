using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of requests that were taken over from other systems.</summary>
[Extends(typeof(Query))]
[Needs(CasePermissions.Read)]
internal sealed class ImportedRequestQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Requests as other systems told them, of cases within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ImportedRequest>> ImportedRequests(PageRequest<ImportedRequest> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Seen(db));
    }

    /// <summary>Figures over the imported requests of cases within the viewer's reach that a filter leaves.</summary>
    /// <param name="page">Only its filter counts.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ImportedRequestFigures> ImportedRequestFigures(PageRequest<ImportedRequest> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = Seen(db);
        if (page.Where is { } where) rows = rows.Where(where);
        var groups = await rows.GroupBy(r => new { r.CityVerdict, r.OwnVerdict, IsClosed = r.ClosedAt != null }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var (departments, queues, types) = (await rows.Select(r => r.Department).Distinct().CountAsync(ct), await rows.Select(r => r.Queue).Distinct().CountAsync(ct), await rows.Select(r => r.RequestType).Distinct().CountAsync(ct));
        var zh = caller.Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return new ImportedRequestFigures(groups.Sum(g => g.Count), departments, queues, types, groups.Where(g => g.Key.IsClosed).Sum(g => g.Count), groups.Where(g => !g.Key.IsClosed).Sum(g => g.Count),
            groups.Where(g => g.Key.OwnVerdict == OwnVerdict.NoTarget).Sum(g => g.Count),
            [.. groups.OrderBy(g => g.Key.CityVerdict).ThenBy(g => g.Key.OwnVerdict).ThenBy(g => g.Key.IsClosed)
                .Select(g => new VerdictComparison(g.Key.CityVerdict, g.Key.OwnVerdict, g.Key.IsClosed, g.Count, VerdictComparison.Why(g.Key.CityVerdict, g.Key.OwnVerdict, zh)))]);
    }

    IQueryable<ImportedRequest> Seen(AfterSalesDb db)
    {
        var (rows, scope) = (db.Set<ImportedRequest>().AsNoTracking(), caller.Scope(CasePermissions.Read));
        if (scope.All) return rows;
        var cases = db.Visible<Case>(scope);
        return rows.Where(r => cases.Any(c => c.Id == r.CaseId));
    }
}
