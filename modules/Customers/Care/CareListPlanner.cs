using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Customers.Data;
using Platform.Customers.Visits;

namespace Platform.Customers.Care;

/// <summary>
/// Has the lists of care made without anybody asking: the running month's, and the next one's some days before it begins, for each unit that has campaigns. It asks the tables what is
/// missing, so what was slept through is made up for; a list that is there is looked at anew once a day for campaigns and customers that came since. On every instance; a unique key
/// keeps two from making one list twice.
/// </summary>
internal sealed class CareListPlanner(IDbContextFactory<CustomersDb> dbs, IOptions<CustomersSettings> settings)
{
    static readonly Caller Actor = Caller.System with { Name = nameof(CareListPlanner) };

    /// <summary>One round; says how many lists were asked for.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var asked = 0;
        await Transient.RetryAsync(async () =>
        {
            asked = 0;
            await using var db = await dbs.CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(Actor, nameof(CareListPlanner));
            var (now, rules) = (db.Now, settings.Value);
            var units = (await db.Set<CareCampaign>().AsNoTracking().Where(c => c.IsActive).Select(c => new { c.OrgId, c.RegionId, c.BranchId, c.SiteId }).Distinct().ToListAsync(ct)).Select(u => new OrgPath(u.OrgId, u.RegionId, u.BranchId, u.SiteId)).ToList();
            if (units.Count == 0) return;
            var months = new[] { now, now.AddDays(rules.CareListDaysAhead) }.Select(MonthOf).Distinct().ToList();
            var ids = units.Select(u => u.Unit).ToList();
            var known = await db.Set<CareList>().AsTracking().Where(l => months.Contains(l.Month) && ids.Contains(l.OrgId)).ToListAsync(ct);
            foreach (var (unit, month) in units.SelectMany(u => months.Select(m => (u, m))))
            {
                var list = known.Find(l => l.Month == month && l.OrgId == unit.Unit);
                if (list is { CompleteAt: null } || list?.CompleteAt > now - rules.CareListRefresh) continue; // being made, or fresh
                if (list is null) db.Add(list = new CareList(month, unit));
                list.Ask();
                asked++;
            }
            if (asked > 0) await db.SaveChangesAsync(ct);
        }, ct);
        return asked;
    }

    static string MonthOf(DateTime utc) => BusinessDay.Of(utc).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
