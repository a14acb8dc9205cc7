using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Rows that a caller may see, by id: for node(id) and for the answer to a repeated mutation.</summary>
internal abstract class ScopedNodes<T>(IDbContextFactory<OrdersDb> dbs, string permission) where T : ScopedAggregate
{
    public async Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await With(db.Visible<T>(caller.Scope(permission))).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
    }

    protected virtual IQueryable<T> With(IQueryable<T> rows) => rows;
}

[Needs(OrderFlow.Read)]
internal sealed class OrderNodes(IDbContextFactory<OrdersDb> dbs) : ScopedNodes<Order>(dbs, OrderFlow.Read), INodeSource<Order>
{
    protected override IQueryable<Order> With(IQueryable<Order> rows) => OrdersDb.With(rows);
}

[Needs(OrderFlow.Read)]
internal sealed class RefundNodes(IDbContextFactory<OrdersDb> dbs) : ScopedNodes<Refund>(dbs, OrderFlow.Read), INodeSource<Refund>
{
    protected override IQueryable<Refund> With(IQueryable<Refund> rows) => rows.Include(r => r.Lines);
}

[Needs(OrderFlow.Read)]
internal sealed class OrderExceptionNodes(IDbContextFactory<OrdersDb> dbs) : ScopedNodes<OrderException>(dbs, OrderFlow.Read), INodeSource<OrderException>;

[Needs(OrderFlow.Read)]
internal sealed class SourceOrderNodes(IDbContextFactory<OrdersDb> dbs) : ScopedNodes<SourceOrder>(dbs, OrderFlow.Read), INodeSource<SourceOrder>
{
    protected override IQueryable<SourceOrder> With(IQueryable<SourceOrder> rows) => rows.Include(s => s.Revisions);
}

/// <summary>Rows of the catalogue, which belongs to no unit.</summary>
internal abstract class SharedNodes<T>(IDbContextFactory<OrdersDb> dbs) where T : Entity
{
    public async Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<T>().AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
    }
}

[Needs("orders:product:read")]
internal sealed class SkuNodes(IDbContextFactory<OrdersDb> dbs) : SharedNodes<Sku>(dbs), INodeSource<Sku>;

[Needs("orders:product:read")]
internal sealed class SalesChannelNodes(IDbContextFactory<OrdersDb> dbs) : SharedNodes<SalesChannel>(dbs), INodeSource<SalesChannel>;

[Needs("orders:product:write")]
internal sealed class ProductUploadNodes(IDbContextFactory<OrdersDb> dbs) : SharedNodes<ProductUpload>(dbs), INodeSource<ProductUpload>;
