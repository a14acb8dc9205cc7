using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Visits;

/// <summary>Root fields that read visits.</summary>
[Extends(typeof(Query)), Needs(VisitFlow.Read)]
internal sealed class VisitQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>A visit by id; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Visit?> Visit([Id("Visit")] long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Visit>(caller.Scope(VisitFlow.Read)).FirstOrDefaultAsync(v => v.Id == id, ct);
    }

    /// <summary>Visits that the viewer may see, those due first coming first unless ordered otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="mine">True lists only those that the viewer is to make or has made.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Visit>> Visits(PageRequest<Visit> page, bool mine = false, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (rows, me) = (db.Visible<Visit>(caller.Scope(VisitFlow.Read)), caller.UserId ?? 0);
        return await page.Read(mine ? rows.Where(v => v.OwnerId == me) : rows);
    }

    /// <summary>Visit plans that the viewer may see, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<VisitPlan>> VisitPlans(PageRequest<VisitPlan> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<VisitPlan>(caller.Scope(VisitFlow.Read)));
    }

    /// <summary>How many of the visits that fall due in a month were made, by account manager; cancelled ones do not count.</summary>
    /// <param name="month">The month in China, yyyy-MM.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<VisitCoverage>> VisitCoverage(string month, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) throw new Refused(CommonErrors.InvalidFormat, "month", ("expected", "2026-11"));
        var (from, to) = (BusinessDay.Begins(first), BusinessDay.Begins(first.AddMonths(1)));
        await using var db = await dbs.CreateDbContextAsync(ct);
        // A turn that ends with the month is due at the next month's first moment, which is still this month's work.
        var rows = await db.Visible<Visit>(caller.Scope(VisitFlow.Read)).Where(v => v.DueAt > from && v.DueAt <= to && v.State != VisitState.Cancelled)
            .GroupBy(v => v.OwnerId).Select(g => new
            {
                g.Key, Planned = g.Count(), Done = g.Sum(v => v.State == VisitState.Done ? 1 : 0), Missed = g.Sum(v => v.State == VisitState.Missed ? 1 : 0),
                Reached = g.Sum(v => v.State == VisitState.Done && v.Result != VisitResult.NotReached ? 1 : 0), Dissatisfied = g.Sum(v => v.Satisfaction == VisitSatisfaction.Dissatisfied ? 1 : 0),
            }).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Key).Select(r => new VisitCoverage(r.Key, r.Planned, r.Done, r.Missed, r.Planned - r.Done - r.Missed, r.Reached, r.Dissatisfied))];
    }
}

/// <summary>How many visits of a month an account manager has made.</summary>
/// <param name="ManagerId">Account of the manager; null for visits that nobody is to make.</param>
/// <param name="Planned">Visits due in the month.</param>
/// <param name="Done">Of these, made.</param>
/// <param name="Missed">Of these, not made in time.</param>
/// <param name="Open">Of these, still to be made.</param>
/// <param name="Reached">Of those made, where somebody was talked to.</param>
/// <param name="Dissatisfied">Of those made, where the customer was dissatisfied with a settled matter.</param>
internal sealed record VisitCoverage(long? ManagerId, int Planned, int Done, int Missed, int Open, int Reached, int Dissatisfied);

/// <summary>What GraphQL shows of a month's visits.</summary>
internal sealed class VisitCoverageType : ObjectType<VisitCoverage>
{
    public VisitCoverageType()
    {
        Shows(c => c.ManagerId).AsId("Account");
        Shows(c => c.Planned);
        Shows(c => c.Done);
        Shows(c => c.Missed);
        Shows(c => c.Open);
        Shows(c => c.Reached);
        Shows(c => c.Dissatisfied);
    }
}

/// <summary>Visits by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(VisitFlow.Read)]
internal sealed class VisitNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Visit>(dbs)
{
    protected override IQueryable<Visit> Rows(CustomersDb db, Caller caller) => db.Visible<Visit>(caller.Scope(VisitFlow.Read));
}

/// <summary>Plans by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(VisitFlow.Read)]
internal sealed class VisitPlanNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, VisitPlan>(dbs)
{
    protected override IQueryable<VisitPlan> Rows(CustomersDb db, Caller caller) => db.Visible<VisitPlan>(caller.Scope(VisitFlow.Read));
}
