using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>Moves of work orders that the viewer sees already; guards look at reports, so orders are loaded whole.</summary>
internal sealed class TransitionsOfWork(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<Transition>>
{
    protected override async Task<Func<long, IReadOnlyList<Transition>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var orders = await AfterSalesDb.Whole(db.WorkOrders.AsNoTracking()).Where(w => keys.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        return key => orders.TryGetValue(key, out var order) ? WorkFlow.Table.Available(order, caller) : [];
    }
}

/// <summary>What the reports of work orders still lack.</summary>
internal sealed class MissingOfWork(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, IReadOnlyList<JobField>>
{
    protected override async Task<Func<long, IReadOnlyList<JobField>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var orders = await AfterSalesDb.Whole(db.WorkOrders.AsNoTracking()).Where(w => keys.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        return key => orders.TryGetValue(key, out var order) ? order.Missing : [];
    }
}

/// <summary>Offers of work orders, as far as the viewer may see them.</summary>
internal sealed class OffersOfWork(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<DispatchOffer>>
{
    protected override async Task<Func<long, IReadOnlyList<DispatchOffer>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await db.Visible<DispatchOffer>(caller.Scope("aftersales:offer:read")).Where(o => keys.Contains(o.WorkOrderId)).OrderBy(o => o.Id).ToListAsync(ct)).ToLookup(o => o.WorkOrderId);
        return key => [.. rows[key]];
    }
}
