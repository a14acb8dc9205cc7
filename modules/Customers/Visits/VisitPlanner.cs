using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Portfolios;

namespace Platform.Customers.Visits;

/// <summary>
/// Makes the visits that plans want, lets them fall due and notes those that were missed. It asks the tables what is missing, so that it may be
/// stopped, repeated and run by several instances at once: a unique key keeps a party from two visits in one turn of a plan.
/// </summary>
internal sealed class VisitPlanner(IDbContextFactory<CustomersDb> dbs)
{
    const int Batch = 100, MostTurns = 60;

    static readonly Caller Actor = Caller.System with { Name = nameof(VisitPlanner) };

    /// <returns>Visits made, fallen due, and missed.</returns>
    public async Task<(int Made, int Due, int Missed)> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, made) = (db.Now, 0);
        foreach (var plan in await db.Set<VisitPlan>().AsNoTracking().Where(p => p.Status == VisitPlanStatus.Active && p.ValidFrom <= now).ToListAsync(ct)) made += await PlanAsync(plan, now, ct);
        var due = await MoveAsync(v => v.FallDue(), "fallDue", q => q.Where(v => v.State == VisitState.Planned && v.RemindAt <= now && v.DueAt > now), ct);
        return (made, due, await MoveAsync(v => v.Miss(), "miss", q => q.Where(v => (v.State == VisitState.Planned || v.State == VisitState.Due) && v.DueAt <= now), ct));
    }

    /// <summary>All turns from the first that is not complete to the present one; what was slept through is made up for.</summary>
    async Task<int> PlanAsync(VisitPlan plan, DateTime now, CancellationToken ct)
    {
        var (made, at, end) = (0, plan.CompleteTo ?? plan.ValidFrom, plan.ValidTo ?? DateTime.MaxValue);
        for (var turn = 0; turn < MostTurns && at <= now && at < end; turn++)
        {
            var period = VisitPeriod.Of(plan.Cycle, plan.Weeks, plan.ValidFrom, at);
            for (int some; (some = await FillAsync(plan, period, ct)) > 0;) made += some;
            at = period.To;
            if (period.To > now) break;
            await using var db = await dbs.CreateDbContextAsync(ct);
            await db.Set<VisitPlan>().Where(p => p.Id == plan.Id && (p.CompleteTo == null || p.CompleteTo < at)).ExecuteUpdateAsync(s => s.SetProperty(p => p.CompleteTo, at), ct);
        }
        return made;
    }

    /// <returns>How many visits were made; 0 when none is missing any more.</returns>
    async Task<int> FillAsync(VisitPlan plan, VisitPeriod period, CancellationToken ct)
    {
        var made = 0;
        await Transient.RetryAsync(async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(Actor, nameof(VisitPlanner));
            var missing = await Reached(db, plan).Where(p => p.CreatedAt < period.To && !db.Set<Visit>().Any(v => v.PlanId == plan.Id && v.Period == period.Key && v.PartyId == p.Id)).OrderBy(p => p.Id).Take(Batch).ToListAsync(ct);
            var ids = missing.ConvertAll(p => p.Id);
            var managers = await db.Set<AccountAssignment>().Where(a => a.Current == true && a.PartyId != null && ids.Contains(a.PartyId.Value)).ToDictionaryAsync(a => a.PartyId!.Value, a => a.ManagerId, ct);
            foreach (var party in missing)
                db.Add(Visit.To(party, VisitKind.Planned, FormattableString.Invariant($"plan:{plan.Id}:{period.Key}:{party.Id}"), plan.Name, managers.TryGetValue(party.Id, out var manager) ? manager : plan.FallbackManagerId,
                    period.From < plan.ValidFrom ? plan.ValidFrom : period.From, period.To.AddDays(-plan.RemindDaysBefore), period.To).Of(plan, period.Key));
            if (missing.Count > 0) await db.SaveChangesAsync(ct);
            made = missing.Count;
        }, ct);
        return made;
    }

    /// <summary>Parties of the plan's unit and below that are in use and fit.</summary>
    static IQueryable<Party> Reached(CustomersDb db, VisitPlan plan)
    {
        var rows = db.Set<Party>().AsNoTracking().Where(p => p.Status == PartyStatus.Active);
        rows = plan.SiteId is { } site ? rows.Where(p => p.SiteId == site) : plan.BranchId is { } branch ? rows.Where(p => p.BranchId == branch) : plan.RegionId is { } region ? rows.Where(p => p.RegionId == region) : rows;
        if (plan.Role is { } role) rows = rows.Where(p => p.Kin.Any(k => k.HeldRoles.Any(r => r.Role == role)));
        return plan.Level is { } level ? rows.Where(p => p.Level == level) : rows;
    }

    async Task<int> MoveAsync(Action<Visit> tell, string step, Func<IQueryable<Visit>, IQueryable<Visit>> which, CancellationToken ct)
    {
        for (var moved = 0; ;)
        {
            var some = 0;
            await Transient.RetryAsync(async () =>
            {
                await using var db = await dbs.CreateDbContextAsync(ct);
                db.Work = new UnitOfWork(Actor, nameof(VisitPlanner));
                var visits = await which(db.Set<Visit>()).OrderBy(v => v.Id).Take(Batch).ToListAsync(ct);
                foreach (var visit in visits)
                {
                    VisitFlow.Table.Fire(visit, step, Actor);
                    tell(visit);
                }
                if (visits.Count > 0) await db.SaveChangesAsync(ct);
                some = visits.Count;
            }, ct);
            moved += some;
            if (some < Batch) return moved;
        }
    }
}
