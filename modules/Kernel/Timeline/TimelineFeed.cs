using System.Runtime.CompilerServices;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Kernel.Timeline;

/// <summary>Tells live when something new stands on a timeline, including what other instances committed.</summary>
public sealed class TimelineFeed(ChangeFeed feed, TimelineCatalog catalog, ModuleRegistry modules)
{
    /// <summary>The event of each new entry of a subject.</summary>
    /// <param name="subject">Whose timeline.</param>
    /// <param name="ct">Ends with the subscription.</param>
    public async IAsyncEnumerable<(Module Module, long EventId)> Listen(SubjectRef subject, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (db, row) in feed.Rows(ct))
            if (catalog.Find(row.Type) is { } type && EventJson.Read(row.Data, type) is ITimelined e && TimelineWriting.SubjectsOf(e, row).Contains(subject))
                yield return (modules.OwnerOf(db), row.Id);
    }
}
