using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Kernel.Timeline;

/// <summary>Tells live when something new stands on a timeline, including what other instances committed.</summary>
public sealed class TimelineFeed(ChangeFeed feed, TimelineCatalog catalog, ModuleRegistry modules, IServiceProvider services)
{
    /// <summary>The event of each new entry of a subject.</summary>
    /// <param name="subject">Whose timeline.</param>
    /// <param name="ct">Ends with the subscription.</param>
    public async IAsyncEnumerable<(Module Module, long EventId)> Listen(SubjectRef subject, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var change in feed.ListenToAll(ct))
            if (catalog.Find(change.Event) is { } type && await RowAsync(change, ct) is { } row && EventJson.Read(row.Data, type) is ITimelined e && TimelineWriting.SubjectsOf(e, row).Contains(subject))
                yield return (modules.OwnerOf(change.Db), row.Id);
    }

    async Task<EventRow?> RowAsync(Change change, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(change.Db);
        return await db.Set<EventRow>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == change.EventId, ct);
    }
}
