using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Loading;

/// <summary>Parties that other modules' objects refer to, as far as the caller may see them.</summary>
internal sealed class PartyById(IDbContextFactory<CustomersDb> dbs, Caller caller) : BatchLoader<long, Party?>
{
    protected override async Task<Func<long, Party?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Visible<Party>(caller.Scope(Permissions.Read)).Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return found.GetValueOrDefault;
    }
}
