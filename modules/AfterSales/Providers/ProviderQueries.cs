using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of providers and technicians.</summary>
[Extends(typeof(Query)), Needs(ProviderFlow.Read)]
internal sealed class ProviderQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One provider; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ServiceProvider?> ServiceProvider([Id("ServiceProvider")] long id, INodeSource<ServiceProvider> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Providers within the viewer's reach, by number unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ServiceProvider>> ServiceProviders(PageRequest<ServiceProvider> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ServiceProvider>(caller.Scope(ProviderFlow.Read)));
    }

    /// <summary>Technicians within the viewer's reach, by code unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Technician>> Technicians(PageRequest<Technician> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Technician>(caller.Scope(ProviderFlow.Read)));
    }
}
