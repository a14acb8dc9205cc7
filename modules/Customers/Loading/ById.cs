using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

/// <summary>Loads what hangs on things, by their id, that the caller already sees.</summary>
internal abstract class ById<T>(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<T>>
{
    protected abstract IQueryable<KeyValuePair<long, T>> Rows(CustomersDb db, IReadOnlyList<long> ids);

    protected sealed override async Task<Func<long, IReadOnlyList<T>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await Rows(db, keys).ToListAsync(ct)).ToLookup(r => r.Key, r => r.Value);
        return id => [.. found[id]];
    }
}
