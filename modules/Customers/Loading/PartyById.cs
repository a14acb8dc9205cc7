using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

/// <summary>Parties that documents refer to, as far as the caller may see them; the id of a merged record gives the one that goes on.</summary>
internal sealed class PartyById(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<long, Party?>
{
    protected override async Task<Func<long, Party?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Visible<Party>(caller.Scope(Permissions.Read)).Where(p => keys.Contains(p.Id) && p.FamilyId == p.Id).ToDictionaryAsync(p => p.Id, ct);
        if (keys.Where(k => !found.ContainsKey(k)).ToList() is { Count: > 0 } rest) // merged, or not for this caller's eyes
            foreach (var (id, party) in await db.Set<Party>().Where(k => rest.Contains(k.Id) && k.FamilyId != k.Id)
                .Join(db.Visible<Party>(caller.Scope(Permissions.Read)), k => k.FamilyId, p => p.Id, (k, p) => new { k.Id, Party = p }).AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Party, ct)) found[id] = party;
        return found.GetValueOrDefault;
    }
}
