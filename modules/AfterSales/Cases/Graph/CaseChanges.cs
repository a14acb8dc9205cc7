using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Live changes of cases and queues.</summary>
[Extends(typeof(Subscription))]
internal sealed class CaseChanges(ChangeFeed feed, INodeSource<Case> nodes, IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>A case each time something happened to it, as the viewer may see it then; ends when the viewer may not see it.</summary>
    /// <param name="id">Global id of the case.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(CasePermissions.Read)]
    public IAsyncEnumerable<Case> CaseChanged([Id("Case")] long id, CancellationToken ct) => feed.Follow(id, nodes, caller, ct);

    /// <summary>A case each time it came into a queue, changed there, or left it (its <c>queueId</c> or stage is another then). Only what the viewer may see comes.</summary>
    /// <param name="queueId">Global id of the queue.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(CasePermissions.Read)]
    public async IAsyncEnumerable<Case> QueueChanged([Id("WorkQueue")] long queueId, [EnumeratorCancellation] CancellationToken ct)
    {
        var inside = new HashSet<long>();
        await using (var db = await dbs.CreateDbContextAsync(ct))
            inside.UnionWith(await db.Visible<Case>(caller.Scope(CasePermissions.Read)).Where(c => c.WaitsIn == queueId).OrderByDescending(c => c.Id).Take(5000).Select(c => c.Id).ToListAsync(ct));
        await foreach (var change in feed.Listen(nameof(Case), ct))
        {
            var seen = (await nodes.Load([change.SubjectId], caller, ct)).GetValueOrDefault(change.SubjectId);
            var isInside = seen?.WaitsIn == queueId;
            var wasInside = isInside ? !inside.Add(change.SubjectId) : inside.Remove(change.SubjectId);
            if (seen is not null && (isInside || wasInside)) yield return seen;
        }
    }
}
