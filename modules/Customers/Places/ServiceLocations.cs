using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>What other modules learn about places.</summary>
internal sealed class ServiceLocations(IDbContextFactory<CustomersDb> dbs) : IServiceLocations
{
    public async Task<IReadOnlyDictionary<long, ServicePlace>> Get(IReadOnlyCollection<long> locationIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (places, now) = (new Dictionary<long, ServicePlace>(), db.Now);
        foreach (var some in locationIds.Distinct().Chunk(500))
        {
            var rows = await db.Set<ServiceLocation>().AsNoTracking().Where(l => some.Contains(l.Id)).Select(l => new { Location = l, Parent = l.Parent!.Name, Estate = l.Estate!.Name, Division = l.Estate.DivisionCode }).ToListAsync(ct);
            var inside = (await db.Set<Occupancy>().AsNoTracking().Where(o => some.Contains(o.LocationId) && o.From <= now && (o.To == null || o.To > now) && o.Role != OccupancyRole.Contact)
                .OrderBy(o => o.Role).ThenByDescending(o => o.From).ToListAsync(ct)).ToLookup(o => o.LocationId);
            foreach (var (l, row) in rows.Select(r => (r.Location, r)))
                places[l.Id] = new ServicePlace(l.Id, l.Code, PathOfLocation.Join(l.Name, l.ParentId == l.EstateId ? null : row.Parent, l.EstateId is null ? null : row.Estate), l.DivisionCode ?? row.Division, l.Org,
                    inside[l.Id].FirstOrDefault(o => o.Role == OccupancyRole.Owner)?.PartyId, inside[l.Id].FirstOrDefault(o => o.Role != OccupancyRole.Owner)?.PartyId);
        }
        return places;
    }
}
