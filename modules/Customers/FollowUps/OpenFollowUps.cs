using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Calls that are still owed, shown before the module is switched off.</summary>
internal sealed class OpenFollowUps(IDbContextFactory<CustomersDb> dbs) : IOpenDocuments
{
    public string Module => "Customers";

    public async Task<long> Count(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<FollowUp>().LongCountAsync(f => f.State < FollowUpState.Done, ct);
    }
}
