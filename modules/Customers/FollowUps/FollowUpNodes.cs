using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.FollowUps;

/// <summary>Follow-ups by id.</summary>
[Needs(CarePermissions.Read)]
internal sealed class FollowUpNodes(IDbContextFactory<CustomersDb> dbs) : INodeSource<FollowUp>
{
    public async Task<IReadOnlyDictionary<long, FollowUp>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<FollowUp>(caller.Scope(CarePermissions.Read)).Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
    }
}

/// <summary>Policies by id.</summary>
[Needs(CarePermissions.Read)]
internal sealed class FollowUpPolicyNodes(IDbContextFactory<CustomersDb> dbs) : INodeSource<FollowUpPolicy>
{
    public async Task<IReadOnlyDictionary<long, FollowUpPolicy>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<FollowUpPolicy>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}
