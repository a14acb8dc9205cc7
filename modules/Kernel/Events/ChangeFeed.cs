using System.Threading.Channels;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>Something changed: enough for a subscription to load it again with its viewer's eyes.</summary>
/// <param name="Event">Event type name; empty when it changed without an event.</param>
/// <param name="SubjectType">Type name of what changed.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="EventKey">Unique key of the event.</param>
public sealed record Change(string Event, string SubjectType, long SubjectId, string EventKey);

/// <summary>Live changes for subscriptions of this instance, including what other instances committed.</summary>
public sealed class ChangeFeed(TimeProvider time)
{
    readonly Lock _lock = new();
    readonly List<Listener> _listeners = [];
    readonly HashSet<string> _seen = [];
    readonly Queue<string> _order = [];

    /// <summary>The types of objects that anybody listens for, and since when; the poll for other instances' changes looks for these alone.</summary>
    internal IReadOnlyDictionary<string, DateTime> Wanted() { lock (_lock) return _listeners.GroupBy(l => l.SubjectType).ToDictionary(g => g.Key, g => g.Min(l => l.Since)); }

    internal static string KeyOf(Type db, long id) => $"{db.Name}:{id}";

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
                foreach (var listener in _listeners.Where(l => l.SubjectType == change.SubjectType)) listener.Channel.Writer.TryWrite(change);
            }
        }
    }

    /// <summary>Changes of one type of object from now on; a listener that falls 1,000 behind loses the oldest.</summary>
    public async IAsyncEnumerable<Change> Listen(string subjectType, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
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

    sealed record Listener(string SubjectType, Channel<Change> Channel, DateTime Since);
}
