using System.Threading.Channels;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>Something changed: enough for a subscription to load it again with its viewer's eyes.</summary>
/// <param name="Event">Event type name.</param>
/// <param name="SubjectType">Type name of what changed.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="EventKey">Unique key of the event.</param>
public sealed record Change(string Event, string SubjectType, long SubjectId, string EventKey);

/// <summary>Live changes for subscriptions of this instance, including what other instances committed.</summary>
public sealed class ChangeFeed
{
    readonly Lock _lock = new();
    readonly List<Listener> _listeners = [];
    readonly List<RowListener> _rows = [];
    readonly HashSet<string> _seen = [];
    readonly Queue<string> _order = [];

    /// <summary>True while anybody listens; the poll for other instances' changes rests otherwise.</summary>
    public bool HasListeners { get { lock (_lock) return _listeners.Count + _rows.Count > 0; } }

    internal void Publish(Type db, IEnumerable<EventRow> rows, bool silent = false)
    {
        lock (_lock)
        {
            foreach (var row in rows)
            {
                var key = $"{db.Name}:{row.Id}";
                if (!_seen.Add(key)) continue;
                _order.Enqueue(key);
                if (_order.Count > 20_000) _seen.Remove(_order.Dequeue());
                if (silent) continue;
                foreach (var listener in _rows) listener.Channel.Writer.TryWrite((db, row));
                foreach (var listener in _listeners.Where(l => l.SubjectType == row.SubjectType))
                    listener.Channel.Writer.TryWrite(new Change(row.Type, row.SubjectType, row.SubjectId, key));
            }
        }
    }

    /// <summary>Changes of one type of object from now on; a listener that falls 1,000 behind loses the oldest.</summary>
    public async IAsyncEnumerable<Change> Listen(string subjectType, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        var listener = new Listener(subjectType, channel);
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

    /// <summary>Every recorded event from now on; a listener that falls 1,000 behind loses the oldest.</summary>
    internal async IAsyncEnumerable<(Type Db, EventRow Row)> Rows([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var listener = new RowListener(Channel.CreateBounded<(Type Db, EventRow Row)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest }));
        lock (_lock) _rows.Add(listener);
        try
        {
            await foreach (var row in listener.Channel.Reader.ReadAllAsync(ct)) yield return row;
        }
        finally
        {
            lock (_lock) _rows.Remove(listener);
        }
    }

    sealed record RowListener(Channel<(Type Db, EventRow Row)> Channel);

    sealed record Listener(string SubjectType, Channel<Change> Channel);
}
