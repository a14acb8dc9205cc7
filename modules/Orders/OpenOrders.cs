using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Orders that are not in a final state.</summary>
internal sealed class OpenOrders(IDbContextFactory<OrdersDb> dbs) : IOpenDocuments
{
    public string Module => "Orders";

    public async Task<long> Count(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Orders.LongCountAsync(o => o.Lifecycle < OrderLifecycle.Completed, ct);
    }
}
