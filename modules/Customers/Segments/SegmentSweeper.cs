using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Customers.Data;

namespace Platform.Customers.Segments;

/// <summary>
/// Looks at parties anew that changed lately, at everybody when a rule changed, and at everybody once an hour for what time itself changes (days since an order, the
/// month). On every instance; a unique key keeps a party from being in a segment twice.
/// </summary>
internal sealed class SegmentSweeper(Module module, IServiceProvider services) : Poller(services, services.GetRequiredService<IOptions<CustomersSettings>>().Value.SegmentPoll, module: module)
{
    const int Batch = 200;
    static readonly TimeSpan Overlap = TimeSpan.FromSeconds(40), Everybody = TimeSpan.FromHours(1);
    static readonly Caller Actor = Caller.System with { Name = nameof(SegmentSweeper) };

    DateTime _last, _whole;

    protected override Task RoundAsync(CancellationToken ct) => RunAsync(ct);

    /// <summary>One round; says how many places changed.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await Open().CreateDbContextAsync(ct);
        var (now, moved) = (db.Now, 0);
        if (!await db.Set<Segment>().AnyAsync(s => s.RuleJson != "[]", ct)) return 0;
        var fresh = await db.Set<Segment>().Where(s => !s.IsComplete).Select(s => new { s.Id, s.Version }).ToListAsync(ct);
        var whole = fresh.Count > 0 || now - _whole > Everybody;
        var since = _last == default ? _last : _last - Overlap;
        for (long after = 0; ;)
        {
            // Several may be one family; the desk looks at each family once.
            var rows = db.Set<Party>().AsNoTracking().Where(p => p.Id > after && p.Status != PartyStatus.Merged);
            if (!whole) rows = rows.Where(p => p.UpdatedAt >= since || db.Set<SegmentFact>().Any(f => f.PartyId == p.Id && f.ChangedAt >= since));
            var ids = await rows.OrderBy(p => p.Id).Select(p => p.Id).Take(Batch).ToListAsync(ct);
            if (ids.Count > 0) moved += await LookAsync(ids, ct);
            if (ids.Count < Batch) break;
            after = ids[^1];
        }
        _last = now;
        if (whole) _whole = now;
        foreach (var one in fresh) await db.Set<Segment>().Where(s => s.Id == one.Id && s.Version == one.Version).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsComplete, true), ct);
        return moved;
    }

    async Task<int> LookAsync(List<long> ids, CancellationToken ct)
    {
        var moved = 0;
        await Transient.RetryAsync(async () =>
        {
            await using var db = await Open().CreateDbContextAsync(ct);
            db.Work = new UnitOfWork(Actor, nameof(SegmentSweeper));
            moved = await Services.GetRequiredService<SegmentDesk>().EvaluateAsync(db, ids, ct);
            if (moved > 0) await db.SaveChangesAsync(ct);
        }, ct);
        return moved;
    }

    IDbContextFactory<CustomersDb> Open() => Services.GetRequiredService<IDbContextFactory<CustomersDb>>();
}
