using System.Runtime.CompilerServices;

namespace Platform.Administration.Importing;

/// <summary>Live progress of long jobs.</summary>
[Extends(typeof(Subscription))]
internal sealed class JobProgressing(ChangeFeed feed, INodeSource<ImportJob> jobs, CurrentCaller current)
{
    /// <summary>
    /// An import as it stands now, then again after each batch of rows and each change of state, also when another instance works on it; ends
    /// after the job has ended, and at once when there is no such job or the viewer may not see it.
    /// </summary>
    /// <param name="id">The job.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(ImportJobSource.Read)]
    public async IAsyncEnumerable<ImportJob> JobProgress([Id("ImportJob")] long id, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var changes = feed.Listen(nameof(ImportJob), stop.Token).GetAsyncEnumerator(stop.Token);
        var next = changes.MoveNextAsync().AsTask(); // it listens from here on, before the first look
        try
        {
            while ((await jobs.Load([id], current.Caller, ct)).TryGetValue(id, out var job))
            {
                yield return job;
                if (job.State >= ImportState.Done) yield break;
                long changed;
                do
                {
                    if (!await next) yield break;
                    changed = changes.Current.SubjectId;
                    next = changes.MoveNextAsync().AsTask();
                }
                while (changed != id);
            }
        }
        finally
        {
            await stop.CancelAsync(); // a stream that still waits cannot be disposed of
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
