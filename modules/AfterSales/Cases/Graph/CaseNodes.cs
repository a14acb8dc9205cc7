using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Rows that a caller may see, by id: for node(id) and for the answer to a repeated mutation.</summary>
internal abstract class ScopedNodes<T>(IDbContextFactory<AfterSalesDb> dbs, string permission) where T : ScopedAggregate
{
    public async Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<T>(caller.Scope(permission)).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, ct);
    }
}

[Needs(CasePermissions.Read)]
internal sealed class CaseNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<Case>(dbs, CasePermissions.Read), INodeSource<Case>;

[Needs(QueuePermissions.Read)]
internal sealed class WorkQueueNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<WorkQueue>(dbs, QueuePermissions.Read), INodeSource<WorkQueue>;
