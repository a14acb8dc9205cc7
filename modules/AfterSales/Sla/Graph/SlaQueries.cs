using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of time limits.</summary>
[Extends(typeof(Query))]
[Needs(SlaPermissions.Read)]
internal sealed class SlaQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller, SlaBook book, TimeProvider time)
{
    /// <summary>The policies of service times, in the order in which they are asked.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<SlaPolicy>> SlaPolicies(PageRequest<SlaPolicy> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<SlaPolicy>().AsNoTracking());
    }

    /// <summary>What is late within the viewer's reach, the longest overdue first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="teamId">Only what this team has; null for all.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ServiceLevel>> Overdue(PageRequest<ServiceLevel> page, [Id("Team")] long? teamId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Late(db, teamId));
    }

    /// <summary>How much is late within the viewer's reach, by team, the team with most first.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<OverdueTeam>> OverdueByTeam(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var groups = await Late(db, null).GroupBy(l => l.TeamId).Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(l => l.DueAt) }).ToListAsync(ct);
        return [.. groups.OrderByDescending(g => g.Count).ThenBy(g => g.Key).Select(g => new OverdueTeam(g.Key, g.Count, g.Oldest!.Value))];
    }

    /// <summary>Why a case or work order is due when it is; null when it has no clocks or the viewer may not see it.</summary>
    /// <param name="subjectId">Global id of a case, work order or question to a department.</param>
    /// <param name="locale">Language of the words, such as <c>zh-CN</c> or <c>en</c>; null for the viewer's own.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<SlaExplanation?> ExplainSla(string subjectId, string? locale, CancellationToken ct)
    {
        if (!GlobalId.TryDecode(subjectId, out var type, out var id)) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var seen = db.Visible<ServiceLevel>(caller.Scope(SlaPermissions.Read)).Include(l => l.Clocks);
        var key = new SubjectRef(type, id).ToString();
        if (await seen.FirstOrDefaultAsync(l => l.SubjectKey == key, ct) is not { } level) return null;
        var ground = await book.GroundAsync(db, level, ct);
        var codes = await db.Set<SlaPolicy>().AsNoTracking().Select(p => new { p.Id, p.Code }).ToDictionaryAsync(p => p.Id, p => p.Code, ct);
        var now = UtcNow();
        return new SlaExplaining(ground, codes, now, (locale ?? caller.Locale).StartsWith("zh", StringComparison.OrdinalIgnoreCase)).Of(level);
    }

    IQueryable<ServiceLevel> Late(AfterSalesDb db, long? teamId)
    {
        var now = UtcNow();
        var late = db.Visible<ServiceLevel>(caller.Scope(SlaPermissions.Read)).Where(l => l.IsOpen && l.DueAt < now);
        return teamId is { } team ? late.Where(l => l.TeamId == team) : late;
    }

    DateTime UtcNow() => time.GetUtcNow().UtcDateTime;
}
