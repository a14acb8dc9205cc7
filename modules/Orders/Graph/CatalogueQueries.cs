using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Reads of the catalogue.</summary>
[Extends(typeof(Query))]
[Needs("orders:product:read")]
internal sealed class CatalogueQueries(IDbContextFactory<OrdersDb> dbs)
{
    /// <summary>What can be bought.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Sku>> Skus(PageRequest<Sku> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Skus.AsNoTracking());
    }

    /// <summary>Sales channels.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<SalesChannel>> Channels(PageRequest<SalesChannel> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Channels.AsNoTracking());
    }
}
