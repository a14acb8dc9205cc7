using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Finds the queue of a team, and the one that takes what nobody else does. A queue that is missing is made: a case is never nowhere.</summary>
internal sealed class QueueBook(AfterSalesDb db, IOrganisation organisation)
{
    /// <summary>The default queue, at head office.</summary>
    public async Task<WorkQueue> Default(CancellationToken ct)
        => await Find(q => q.Code == WorkQueue.Default, ct) ?? Add(WorkQueue.Of(WorkQueue.Default, "默认队列 · Default", null, await organisation.HeadOffice(ct)));

    /// <summary>The queue of a team.</summary>
    public async Task<WorkQueue> Of(TeamCard team, CancellationToken ct)
        => await Find(q => q.TeamId == team.TeamId, ct) ?? Add(WorkQueue.Of("TEAM-" + team.Code, team.Name, team.TeamId, team.Org));

    /// <summary>A queue that takes new cases; null when there is none of this id.</summary>
    public Task<WorkQueue?> Find(long id, CancellationToken ct) => Find(q => q.Id == id && q.IsActive, ct);

    async Task<WorkQueue?> Find(System.Linq.Expressions.Expression<Func<WorkQueue, bool>> which, CancellationToken ct)
        => db.Set<WorkQueue>().Local.FirstOrDefault(which.Compile()) ?? await db.Set<WorkQueue>().FirstOrDefaultAsync(which, ct);

    // Two units that make the same queue meet at its unique code; the second runs again and finds it.
    WorkQueue Add(WorkQueue queue)
    {
        db.Add(queue);
        return queue;
    }
}
