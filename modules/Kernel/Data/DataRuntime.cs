using System.Collections.Concurrent;
using Platform.Kernel.Events;
using Platform.Kernel.Timeline;

namespace Platform.Kernel.Data;

/// <summary>Which database the program runs on.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>mysql</c>.</param>
/// <param name="ConnectionString">Complete connection string; see the README for what production needs in it.</param>
public sealed record DatabaseSettings(string Provider, string ConnectionString)
{
    /// <summary>True on the embedded database.</summary>
    public bool IsSqlite => Provider == "sqlite";
}

/// <summary>What all contexts of the program share.</summary>
internal sealed class DataRuntime(DatabaseSettings database, TimeProvider time, EventCatalog catalog, NumberBlocks blocks, PumpSignal signal, ChangeFeed feed, TimelineCatalog timeline)
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();
    readonly SemaphoreSlim _turn = Turns.GetOrAdd(database.ConnectionString, _ => new SemaphoreSlim(1, 1));

    public DatabaseSettings Database => database;
    public EventCatalog Catalog => catalog;
    public NumberBlocks Blocks => blocks;
    public PumpSignal Signal => signal;
    public ChangeFeed Feed => feed;
    public TimelineCatalog Timeline => timeline;

    public DateTime Now => UtcConverter.ToStore(time.GetUtcNow().UtcDateTime);

    /// <summary>SQLite has one writer. Queueing here is fair and wakes at once, where its own busy handler polls.</summary>
    public async Task<IDisposable> SqliteTurn(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        bool _over;

        public void Dispose()
        {
            if (_over) return;
            _over = true;
            turn.Release();
        }
    }
}
