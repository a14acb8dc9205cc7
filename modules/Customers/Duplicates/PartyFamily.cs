using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Loading;

namespace Platform.Customers.Duplicates;

/// <summary>What a party became one with.</summary>
[Extends(typeof(Party))]
internal static class PartyFamily
{
    /// <summary>The record that it ended in; null unless it is merged, or when the viewer may not see that record.</summary>
    [Requires(nameof(Party.Status), nameof(Party.FamilyId))]
    public static IDataLoaderResult<Party?>? MergedInto([Parent] Party party, PartyById loader) => party.Status == PartyStatus.Merged ? loader.Load(party.FamilyId) : null;

    /// <summary>Merges in which it went on or ended, newest first, taken back ones included.</summary>
    [Requires, Needs(DuplicatePermissions.Merge)]
    public static IDataLoaderResult<IReadOnlyList<PartyMerge>> Merges([Parent] Party party, MergesOfParty loader) => loader.Load(party.Id);
}

/// <summary>Merges of parties.</summary>
internal sealed class MergesOfParty(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<PartyMerge>>
{
    protected override async Task<Func<long, IReadOnlyList<PartyMerge>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<PartyMerge>().AsNoTracking().Where(m => keys.Contains(m.SurvivorId) || keys.Contains(m.MergedId)).OrderByDescending(m => m.Id).ToListAsync(ct);
        return key => [.. rows.Where(m => m.SurvivorId == key || m.MergedId == key)];
    }
}
