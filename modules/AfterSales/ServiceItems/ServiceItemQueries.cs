using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of the catalogue of services.</summary>
[Extends(typeof(Query)), Needs("aftersales:item:read")]
internal sealed class ServiceItemQueries(IDbContextFactory<AfterSalesDb> dbs)
{
    /// <summary>The catalogue of services, by code unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="search">Beginning of a code, or any part of a name, at most 100 characters.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ServiceItem>> ServiceItems(PageRequest<ServiceItem> page, string? search, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = db.ServiceItems.AsNoTracking();
        if (search?.Trim() is { Length: > 0 } term) rows = term.Length > 100 ? rows.Where(s => false) : rows.Where(s => s.Code.StartsWith(term) || s.Name.Contains(term));
        return await page.Read(rows);
    }

    /// <summary>One service; null when there is none.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ServiceItem?> ServiceItem([Id("ServiceItem")] long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ServiceItems.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
    }
}

/// <summary>Services by id.</summary>
[Needs("aftersales:item:read")]
internal sealed class ServiceItemNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, ServiceItem>(dbs)
{
    protected override IQueryable<ServiceItem> Rows(AfterSalesDb db, Caller caller) => db.ServiceItems.AsNoTracking();
}

/// <summary>Services for the documents that name them.</summary>
internal sealed class ServiceItemById(INodeSource<ServiceItem> nodes, Caller caller) : BatchLoader<long, ServiceItem?>
{
    protected override async Task<Func<long, ServiceItem?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        => caller.Can("aftersales:item:read") && await nodes.Load([.. keys], caller, ct) is var found ? key => found.GetValueOrDefault(key) : _ => null;
}
