using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers;

/// <summary>Parties by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(Permissions.Read)]
internal sealed class PartyNodes(IDbContextFactory<CustomersDb> dbs) : INodeSource<Party>
{
    public async Task<IReadOnlyDictionary<long, Party>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<Party>(caller.Scope(Permissions.Read)).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}
