using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

/// <summary>Loads what hangs on parties that the caller already sees.</summary>
internal abstract class OfParty<T>(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<T>>
{
    protected abstract IQueryable<KeyValuePair<long, T>> Rows(CustomersDb db, IReadOnlyList<long> parties);

    protected sealed override async Task<Func<long, IReadOnlyList<T>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await Rows(db, keys).ToListAsync(ct)).ToLookup(r => r.Key, r => r.Value);
        return party => [.. found[party]];
    }
}
