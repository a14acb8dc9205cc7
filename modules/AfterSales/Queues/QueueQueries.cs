using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Reads of queues.</summary>
[Extends(typeof(Query))]
[Needs(QueuePermissions.Read)]
internal sealed class QueueQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Queues within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<WorkQueue>> Queues(PageRequest<WorkQueue> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<WorkQueue>(caller.Scope(QueuePermissions.Read)));
    }

    /// <summary>
    /// Cases that wait in a queue or are worked from it, within the viewer's reach for cases: the most pressing first, among equals the one that is due
    /// first, then the oldest. Settled cases are in no queue any more.
    /// </summary>
    /// <param name="queueId">Global id of the queue.</param>
    /// <param name="page">Further filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(CasePermissions.Read)]
    public async Task<Connection<Case>> QueueCases([Id("WorkQueue")] long queueId, PageRequest<Case> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.OrderedBy(c => c.Priority).OrderedBy(c => c.DueSort).OrderedBy(c => c.OpenedAt).OrderedBy(c => c.Id)
            .Read(db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => c.WaitsIn == queueId));
    }
}
