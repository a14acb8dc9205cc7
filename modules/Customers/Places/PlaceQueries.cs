using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>Root fields that read places.</summary>
[Extends(typeof(Query)), Needs(PlacePermissions.Read)]
internal sealed class PlaceQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>A place by id; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ServiceLocation?> ServiceLocation([Id("ServiceLocation")] long id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<ServiceLocation>(caller.Scope(PlacePermissions.Read)).FirstOrDefaultAsync(l => l.Id == id, ct);
    }

    /// <summary>The places that the viewer may see, newest first unless ordered otherwise; found by room number or path with <c>where: { search }</c>.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ServiceLocation>> ServiceLocations(PageRequest<ServiceLocation> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ServiceLocation>(caller.Scope(PlacePermissions.Read)));
    }

    /// <summary>Who owned, rented and lived in a place over time, latest first, at most 500; empty when the viewer may not see the place.</summary>
    /// <param name="locationId">Global id of the place.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<Occupancy>> ServiceLocationHistory([Id("ServiceLocation")] long locationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var visible = db.Visible<ServiceLocation>(caller.Scope(PlacePermissions.Read)).Where(l => l.Id == locationId);
        return await db.Set<Occupancy>().AsNoTracking().Where(o => visible.Any(l => l.Id == o.LocationId)).OrderByDescending(o => o.From).ThenByDescending(o => o.Id)
            .Take(OccupanciesOfLocation.Most).ToListAsync(ct);
    }
}

/// <summary>Places by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(PlacePermissions.Read)]
internal sealed class LocationNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, ServiceLocation>(dbs)
{
    protected override IQueryable<ServiceLocation> Rows(CustomersDb db, Caller caller) => db.Visible<ServiceLocation>(caller.Scope(PlacePermissions.Read));
}
