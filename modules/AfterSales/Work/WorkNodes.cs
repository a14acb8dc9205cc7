using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Rows that a caller may see, by id: for node(id) and for the answer to a repeated mutation.</summary>
internal abstract class WorkNodes<T>(IDbContextFactory<AfterSalesDb> dbs, string permission) where T : ScopedAggregate
{
    public async Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await With(db.Visible<T>(caller.Scope(permission))).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
    }

    protected virtual IQueryable<T> With(IQueryable<T> rows) => rows;
}

[Needs(WorkRights.Read)]
internal sealed class WorkOrderNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<WorkOrder>(dbs, WorkRights.Read), INodeSource<WorkOrder>
{
    protected override IQueryable<WorkOrder> With(IQueryable<WorkOrder> rows) => AfterSalesDb.Whole(rows);
}

[Needs("aftersales:offer:read")]
internal sealed class DispatchOfferNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<DispatchOffer>(dbs, "aftersales:offer:read"), INodeSource<DispatchOffer>;

[Needs(ProviderFlow.Read)]
internal sealed class ServiceProviderNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<ServiceProvider>(dbs, ProviderFlow.Read), INodeSource<ServiceProvider>
{
    protected override IQueryable<ServiceProvider> With(IQueryable<ServiceProvider> rows) => AfterSalesDb.Whole(rows);
}

[Needs(ProviderFlow.Read)]
internal sealed class TechnicianNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<Technician>(dbs, ProviderFlow.Read), INodeSource<Technician>;
