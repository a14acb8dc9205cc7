using System.Collections.Concurrent;
using MySqlConnector;
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

    /// <summary>True where the server says that it is a node of a cluster (Galera); asked once, when the first context is made.</summary>
    public bool IsCluster => !IsSqlite && _isCluster.Value;

    // A start that found no server must be able to ask again.
    readonly Lazy<bool> _isCluster = new(() =>
    {
        using var connection = new MySqlConnection(new MySqlConnectionStringBuilder(ConnectionString) { Database = "", Pooling = false }.ConnectionString); // the database may be made later
        connection.Open();
        using var command = new MySqlCommand("SHOW VARIABLES LIKE 'wsrep_on'", connection);
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetString(1) == "ON";
    }, LazyThreadSafetyMode.PublicationOnly);
}

/// <summary>What all contexts of the program share.</summary>
internal sealed class DataRuntime(DatabaseSettings database, TimeProvider time, EventCatalog catalog, NumberBlocks blocks, PumpSignal signal, ChangeFeed feed, TimelineCatalog timeline, TimelineFeed timelineFeed)
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();
    readonly SemaphoreSlim _turn = Turns.GetOrAdd(database.ConnectionString, _ => new SemaphoreSlim(1, 1));

    public DatabaseSettings Database => database;
    public EventCatalog Catalog => catalog;
    public NumberBlocks Blocks => blocks;
    public PumpSignal Signal => signal;
    public ChangeFeed Feed => feed;
    public TimelineCatalog Timeline => timeline;
    public TimelineFeed TimelineFeed => timelineFeed;

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
