using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Platform.Kernel.Data;

namespace Platform.Kernel.Timeline;

/// <summary>Tells live when something new stands on a timeline, including what other instances committed.</summary>
public sealed class TimelineFeed
{
    readonly Lock _lock = new();
    readonly List<Listener> _listeners = [];

    /// <summary>Whose timelines anybody listens to.</summary>
    internal IReadOnlyCollection<SubjectRef> Wanted() { lock (_lock) return [.. _listeners.Select(l => l.Subject).Distinct()]; }

    /// <summary>What this instance has committed.</summary>
    internal void Publish(Type db, IEnumerable<RecordedEvent> events)
    {
        lock (_lock)
        {
            if (_listeners.Count == 0) return;
            foreach (var (row, happened) in events)
                if (happened is ITimelined e)
                    foreach (var subject in TimelineWriting.SubjectsOf(e, row)) Tell(subject, db, row.Id);
        }
    }

    /// <summary>What somebody has committed.</summary>
    internal void Publish(Type db, IEnumerable<(SubjectRef Subject, long EventId)> entries)
    {
        lock (_lock)
            foreach (var (subject, id) in entries) Tell(subject, db, id);
    }

    void Tell(SubjectRef subject, Type db, long eventId)
    {
        foreach (var listener in _listeners.Where(l => l.Subject == subject))
            if (listener.Seen.Add((db, eventId))) listener.Channel.Writer.TryWrite((db, eventId));
    }

    /// <summary>The event of each new entry of a subject, and the context of the module that has it; a listener that falls 1,000 behind loses the oldest.</summary>
    /// <param name="subject">Whose timeline.</param>
    /// <param name="ct">Ends with the subscription.</param>
    public async IAsyncEnumerable<(Type Db, long EventId)> Listen(SubjectRef subject, [EnumeratorCancellation] CancellationToken ct)
    {
        var listener = new Listener(subject, Channel.CreateBounded<(Type, long)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest }), []);
        lock (_lock) _listeners.Add(listener);
        try
        {
            await foreach (var entry in listener.Channel.Reader.ReadAllAsync(ct)) yield return entry;
        }
        finally
        {
            lock (_lock) _listeners.Remove(listener);
        }
    }

    sealed record Listener(SubjectRef Subject, Channel<(Type, long)> Channel, HashSet<(Type, long)> Seen);
}
