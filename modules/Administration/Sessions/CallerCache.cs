using System.Collections.Concurrent;

namespace Platform.Administration.Sessions;

/// <summary>Callers by the hash of their token, trusted for a few seconds. Bounded; forgotten at once by what this instance itself revokes.</summary>
internal sealed class CallerCache(TimeProvider time)
{
    const int Most = 20_000;
    readonly ConcurrentDictionary<string, (Caller Caller, DateTimeOffset Until)> _known = new();

    public Caller? Find(string key) => _known.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow() ? entry.Caller : null;

    public void Keep(string key, Caller caller, DateTimeOffset until)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[key] = (caller, until);
    }

    public void Forget(string key) => _known.TryRemove(key, out _);

    public void ForgetAll() => _known.Clear();
}
