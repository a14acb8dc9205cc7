using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Places;

/// <summary>Places by id, as far as the viewer may see them.</summary>
internal sealed class LocationById(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<long, ServiceLocation?>
{
    protected override async Task<Func<long, ServiceLocation?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Visible<ServiceLocation>(caller.Scope(PlacePermissions.Read)).Where(l => keys.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        return found.GetValueOrDefault;
    }
}

/// <summary>Names from the site down.</summary>
internal sealed class PathOfLocation(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, string>
{
    protected override async Task<Func<long, string>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<ServiceLocation>().AsNoTracking().Where(l => keys.Contains(l.Id))
            .Select(l => new { l.Id, l.Name, ParentId = l.ParentId, Parent = l.Parent!.Name, l.EstateId, Estate = l.Estate!.Name }).ToDictionaryAsync(l => l.Id, ct);
        return key => rows.TryGetValue(key, out var l) ? Join(l.Name, l.ParentId == l.EstateId ? null : l.Parent, l.EstateId is null ? null : l.Estate) : "";
    }

    public static string Join(string name, string? parent, string? estate) => string.Join(" / ", new[] { estate, parent, name }.Where(n => n is not null));
}

/// <summary>Who is in places now, owners first.</summary>
internal sealed class OccupantsOfLocation(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<Occupancy>>
{
    protected override async Task<Func<long, IReadOnlyList<Occupancy>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = db.Now;
        var rows = await db.Set<Occupancy>().AsNoTracking().Where(o => keys.Contains(o.LocationId) && o.From <= now && (o.To == null || o.To > now))
            .OrderBy(o => o.Role).ThenByDescending(o => o.From).ToListAsync(ct);
        var found = rows.ToLookup(o => o.LocationId);
        return key => [.. found[key]];
    }
}

/// <summary>Who was ever in places, latest first.</summary>
internal sealed class OccupanciesOfLocation(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<Occupancy>>
{
    public const int Most = 500;

    protected override async Task<Func<long, IReadOnlyList<Occupancy>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Set<Occupancy>().AsNoTracking().Where(o => keys.Contains(o.LocationId)).OrderByDescending(o => o.From).ThenByDescending(o => o.Id).ToListAsync(ct)).ToLookup(o => o.LocationId);
        return key => [.. found[key].Take(Most)];
    }
}

/// <summary>Where parties are and were, present places first.</summary>
internal sealed class OccupanciesOfParty(IDbContextFactory<CustomersDb> dbs, TimeProvider time) : OfParty<Occupancy>(dbs)
{
    protected override IQueryable<Held<Occupancy>> Rows(CustomersDb db, IQueryable<Party> holders)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return from o in db.Set<Occupancy>().AsNoTracking() join p in holders on o.PartyId equals p.Id
               orderby o.From <= now && (o.To == null || o.To > now) descending, o.From descending, o.Id descending select new Held<Occupancy>(p.FamilyId, p.Id, o);
    }
}
