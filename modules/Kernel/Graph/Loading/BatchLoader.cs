using GraphQL.DataLoader;

namespace Platform.Kernel.Graph;

/// <summary>
/// Collects the keys that the fields of one execution step ask for and fetches them in one round trip. Found by scanning and registered
/// scoped: a loader lives, and remembers what it loaded, for one request. A field takes it as a parameter and returns <see cref="Load"/>.
/// </summary>
public abstract class BatchLoader<TKey, TValue> where TKey : notnull
{
    readonly Dictionary<TKey, Entry> _entries = [];
    Batch? _open;

    /// <summary>Keys per round trip.</summary>
    protected virtual int MaxBatchSize => 1000;

    /// <summary>Fetches all keys, which are distinct; the returned function answers for each of them, also for one that has no row.</summary>
    protected abstract Task<Func<TKey, TValue>> Fetch(IReadOnlyList<TKey> keys, CancellationToken ct);

    /// <summary>The value of a key, fetched together with all others that are asked for in the same step.</summary>
    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(key, out var entry)) return entry;
            if (_open is null || _open.Started || _open.Keys.Count >= MaxBatchSize) _open = new Batch(this);
            _open.Keys.Add(key);
            return _entries[key] = new Entry(_open, key);
        }
    }

    sealed class Batch(BatchLoader<TKey, TValue> owner)
    {
        public readonly List<TKey> Keys = [];
        Task<Func<TKey, TValue>>? _answers;

        public bool Started => _answers is not null;

        public Task<Func<TKey, TValue>> Run(CancellationToken ct)
        {
            lock (owner._entries) return _answers ??= Task.Run(() => owner.Fetch(Keys, ct), ct); // no key is added once it is set
        }
    }

    sealed class Entry(Batch batch, TKey key) : IDataLoaderResult<TValue>
    {
        public async Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) => (await batch.Run(cancellationToken))(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
