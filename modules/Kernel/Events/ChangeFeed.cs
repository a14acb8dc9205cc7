using System.Threading.Channels;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>Something changed: enough for a subscription to load it again with its viewer's eyes.</summary>
/// <param name="Event">Event type name.</param>
/// <param name="SubjectType">Type name of what changed.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="EventKey">Unique key of the event.</param>
public sealed record Change(string Event, string SubjectType, long SubjectId, string EventKey)
{
    /// <summary>Context of the module that recorded it.</summary>
    internal Type Db { get; private init; } = typeof(ModuleDb);

    /// <summary>Id of the event's row there.</summary>
    internal long EventId { get; private init; }

    internal static Change Of(Type db, long id, string type, string subjectType, long subjectId) => new(type, subjectType, subjectId, $"{db.Name}:{id}") { Db = db, EventId = id };
}

/// <summary>What is listened for: types of objects, or everything, and since when.</summary>
internal sealed record Wanted(IReadOnlyDictionary<string, DateTime> Types, DateTime? Everything)
{
    public bool Nothing => Types.Count == 0 && Everything is null;

    /// <summary>Whether somebody listened already when it happened.</summary>
    public bool IsNews(string type, DateTime at) => at >= Everything || (Types.TryGetValue(type, out var since) && at >= since);
}

/// <summary>Live changes for subscriptions of this instance, including what other instances committed.</summary>
public sealed class ChangeFeed(TimeProvider time)
{
    readonly Lock _lock = new();
    readonly List<Listener> _listeners = [];
    readonly HashSet<string> _seen = [];
    readonly Queue<string> _order = [];

    /// <summary>What anybody listens for; the poll for other instances' changes looks for that alone.</summary>
    internal Wanted Wanted()
    {
        lock (_lock)
            return new(_listeners.Where(l => l.SubjectType is not null).GroupBy(l => l.SubjectType!).ToDictionary(g => g.Key, g => g.Min(l => l.Since)),
                _listeners.Where(l => l.SubjectType is null).Min(l => (DateTime?)l.Since));
    }

    internal void Publish(IEnumerable<Change> changes, bool silent = false)
    {
        lock (_lock)
        {
            foreach (var change in changes)
            {
                if (!_seen.Add(change.EventKey)) continue;
                _order.Enqueue(change.EventKey);
                if (_order.Count > 20_000) _seen.Remove(_order.Dequeue());
                if (silent) continue;
                foreach (var listener in _listeners.Where(l => l.SubjectType is null || l.SubjectType == change.SubjectType)) listener.Channel.Writer.TryWrite(change);
            }
        }
    }

    /// <summary>Changes of all objects from now on.</summary>
    internal IAsyncEnumerable<Change> ListenToAll(CancellationToken ct) => ListenFor(null, ct);

    /// <summary>Changes of one type of object from now on; a listener that falls 1,000 behind loses the oldest.</summary>
    public IAsyncEnumerable<Change> Listen(string subjectType, CancellationToken ct) => ListenFor(subjectType, ct);

    async IAsyncEnumerable<Change> ListenFor(string? subjectType, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        var listener = new Listener(subjectType, channel, time.GetUtcNow().UtcDateTime);
        lock (_lock) _listeners.Add(listener);
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(ct)) yield return change;
        }
        finally
        {
            lock (_lock) _listeners.Remove(listener);
        }
    }

    sealed record Listener(string? SubjectType, Channel<Change> Channel, DateTime Since);
}
