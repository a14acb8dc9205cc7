using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Places;

/// <summary>The first party that is something to a place now, as far as the viewer may see it; one statement for all places of a page.</summary>
internal abstract class PartyOfLocation(IDbContextFactory<CustomersDb> dbs, Caller caller, params OccupancyRole[] roles) : BatchLoader<long, Party?>
{
    protected override async Task<Func<long, Party?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = db.Now;
        var inside = db.Set<Occupancy>().AsNoTracking().Where(o => keys.Contains(o.LocationId) && roles.Contains(o.Role) && o.From <= now && (o.To == null || o.To > now));
        var rows = await inside.Join(db.Set<Party>(), o => o.PartyId, k => k.Id, (o, k) => new { o.LocationId, o.Role, o.From, k.FamilyId }).Join(db.Visible<Party>(caller.Scope(Permissions.Read)), o => o.FamilyId, p => p.Id, (o, p) => new { o.LocationId, o.Role, o.From, Party = p }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.LocationId);
        return key => found[key].OrderBy(r => r.Role).ThenByDescending(r => r.From).FirstOrDefault()?.Party;
    }
}

internal sealed class OwnerOfLocation(IDbContextFactory<CustomersDb> dbs, Caller caller) : PartyOfLocation(dbs, caller, OccupancyRole.Owner);

internal sealed class TenantOfLocation(IDbContextFactory<CustomersDb> dbs, Caller caller) : PartyOfLocation(dbs, caller, OccupancyRole.Tenant, OccupancyRole.Resident);
