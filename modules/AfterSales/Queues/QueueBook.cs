using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Finds the queue of a team, and the one that takes what nobody else does. A queue that is missing is made: a case is never nowhere.</summary>
internal sealed class QueueBook(AfterSalesDb db, IOrganisation organisation)
{
    /// <summary>The default queue, at head office.</summary>
    public async Task<WorkQueue> Default(CancellationToken ct)
        => await Find(q => q.Code == WorkQueue.Default, q => q.Code == WorkQueue.Default, ct) ?? Add(WorkQueue.Of(WorkQueue.Default, "默认队列 · Default", null, await organisation.HeadOffice(ct)));

    /// <summary>The queue of a team.</summary>
    public async Task<WorkQueue> Of(TeamCard team, CancellationToken ct)
        => await Find(q => q.TeamId == team.TeamId, q => q.TeamId == team.TeamId, ct) ?? Add(WorkQueue.Of("TEAM-" + team.Code, team.Name, team.TeamId, team.Org));

    /// <summary>A queue that takes new cases; null when there is none of this id.</summary>
    public Task<WorkQueue?> Find(long id, CancellationToken ct) => Find(q => q.Id == id && q.IsActive, q => q.Id == id && q.IsActive, ct);

    // Said twice, for the rows at hand and for the database: compiling the one from the other costs more than the whole intake.
    async Task<WorkQueue?> Find(Func<WorkQueue, bool> here, System.Linq.Expressions.Expression<Func<WorkQueue, bool>> there, CancellationToken ct)
        => db.ChangeTracker.Entries<WorkQueue>().Select(e => e.Entity).FirstOrDefault(here) ?? await db.Set<WorkQueue>().FirstOrDefaultAsync(there, ct);

    // Two units that make the same queue meet at its unique code; the second runs again and finds it.
    WorkQueue Add(WorkQueue queue)
    {
        db.Add(queue);
        return queue;
    }
}
