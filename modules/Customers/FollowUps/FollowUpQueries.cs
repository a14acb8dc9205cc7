using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Root fields that read follow-ups.</summary>
[Extends(typeof(Query)), Needs(CarePermissions.Read)]
internal sealed class FollowUpQueries(IDbContextFactory<CustomersDb> dbs, IOrganisation organisation)
{
    /// <summary>Follow-ups within the viewer's reach, the most urgent first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<FollowUp>> FollowUps(PageRequest<FollowUp> page, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<FollowUp>(caller.Scope(CarePermissions.Read)));
    }

    /// <summary>Policies of following up.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<FollowUpPolicy>> FollowUpPolicies(PageRequest<FollowUpPolicy> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<FollowUpPolicy>().AsNoTracking());
    }

    /// <summary>Of what was accepted in a period within the viewer's reach, what was followed up.</summary>
    /// <param name="from">First moment of acceptance, UTC.</param>
    /// <param name="to">First moment after it, UTC.</param>
    /// <param name="subjectType">Only this; null is everything.</param>
    /// <param name="unitId">Only what belongs to this unit or to anything below it; null is all that the viewer reaches.</param>
    public async Task<FollowUpCoverage> FollowUpCoverage(DateTime from, DateTime to, Caller caller, CancellationToken ct, FollowUpSubject? subjectType = null, [Id("OrgUnit")] long? unitId = null)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = db.Now;
        var counts = await (await AcceptedAsync(db, from, to, subjectType, unitId, caller, ct)).GroupBy(s => new { s.Standing, s.Waiver, IsOverdue = s.DueAt < now })
            .Select(g => new { g.Key.Standing, g.Key.Waiver, g.Key.IsOverdue, Count = g.Count() }).ToListAsync(ct);
        return Customers.FollowUps.FollowUpCoverage.Of([.. counts.Select(c => new CareCount(c.Standing, c.Waiver, c.IsOverdue, c.Count))]);
    }

    /// <summary>Exactly those accepted in a period that have no outcome yet, work that never closes included; the longest accepted first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="from">First moment of acceptance, UTC.</param>
    /// <param name="to">First moment after it, UTC.</param>
    /// <param name="subjectType">Only this; null is everything.</param>
    /// <param name="unitId">Only what belongs to this unit or to anything below it; null is all that the viewer reaches.</param>
    public async Task<Connection<CareSubject>> MissingFollowUps(PageRequest<CareSubject> page, DateTime from, DateTime to, Caller caller, CancellationToken ct,
        FollowUpSubject? subjectType = null, [Id("OrgUnit")] long? unitId = null)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read((await AcceptedAsync(db, from, to, subjectType, unitId, caller, ct)).Where(s => s.Standing == CareStanding.Open));
    }

    async Task<IQueryable<CareSubject>> AcceptedAsync(CustomersDb db, DateTime from, DateTime to, FollowUpSubject? type, long? unitId, Caller caller, CancellationToken ct)
    {
        var rows = db.Visible<CareSubject>(caller.Scope(CarePermissions.Read)).Where(s => s.AcceptedAt >= from && s.AcceptedAt < to);
        if (type is { } only) rows = rows.Where(s => s.Type == only);
        if (unitId is not { } unit) return rows;
        if (await organisation.PathOf(unit, ct) is not { } path) return rows.Where(s => false);
        return path switch
        {
            { Site: { } site } when site == unit => rows.Where(s => s.SiteId == site),
            { Branch: { } branch } when branch == unit => rows.Where(s => s.BranchId == branch),
            { Region: { } region } when region == unit => rows.Where(s => s.RegionId == region),
            _ => rows,
        };
    }
}
