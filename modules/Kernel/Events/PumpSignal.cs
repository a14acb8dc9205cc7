using System.Collections.Concurrent;

namespace Platform.Kernel.Events;

/// <summary>Wakes the pump of a module when this instance has committed events, so that nobody waits for the next poll.</summary>
public sealed class PumpSignal
{
    readonly ConcurrentDictionary<Type, SemaphoreSlim> _doors = new();

    /// <summary>There is something to deliver from this context's tables.</summary>
    public void Wake(Type db)
    {
        var door = Door(db);
        if (door.CurrentCount == 0) door.Release();
    }

    /// <summary>Returns when woken or when the time is over.</summary>
    public Task WaitAsync(Type db, TimeSpan atMost, CancellationToken ct) => Door(db).WaitAsync(atMost, ct);

    SemaphoreSlim Door(Type db) => _doors.GetOrAdd(db, _ => new SemaphoreSlim(0, 2));
}
