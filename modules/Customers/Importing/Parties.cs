using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Customers;
using Platform.Customers.Data;

namespace Platform.Customers.Importing;

/// <summary>What other modules learn about parties.</summary>
internal sealed class Parties(IDbContextFactory<CustomersDb> dbs, TakeOverParties takeOver) : IParties
{
    public async Task<IReadOnlySet<long>> Existing(IReadOnlyCollection<long> partyIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = new HashSet<long>();
        foreach (var some in partyIds.Distinct().Chunk(1000))
            found.UnionWith(await db.Set<Party>().AsNoTracking().Where(p => some.Contains(p.Id) && (p.Status == PartyStatus.Active || p.Status == PartyStatus.Inactive)).Select(p => p.Id).ToListAsync(ct));
        return found;
    }

    public Task<IReadOnlyDictionary<string, long>> TakeOver(string system, IReadOnlyCollection<ForeignParty> parties, OrgPath org, CancellationToken ct)
        => takeOver.Run(system, parties, org, ct);
}
