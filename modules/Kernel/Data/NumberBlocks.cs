using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using Platform.Kernel.Time;

namespace Platform.Kernel.Data;

/// <summary>
/// Hands out numbers that are unique per series and module. An instance of the host takes a block at a time, so numbering costs one
/// statement per block instead of one hot row per document; what a crash leaves unused is a gap.
/// </summary>
public sealed class NumberBlocks
{
    const int FirstBlock = 500, LargestBlock = 20_000;

    readonly ConcurrentDictionary<(Type Db, string Series), Series> _series = new();

    /// <summary>The next number of a series, from 1.</summary>
    /// <param name="db">A context of the module that owns the series.</param>
    /// <param name="series">Name of the series, at most 60 ASCII characters.</param>
    /// <param name="ct">Cancels waiting for a new block.</param>
    public async ValueTask<long> NextAsync(ModuleDb db, string series, CancellationToken ct)
    {
        var known = _series.GetOrAdd((db.GetType(), series), _ => new Series());
        if (known.TryNext(out var number)) return number;
        if (InOwnTransaction(db)) return Own(db, series);
        await known.Refilling.WaitAsync(ct);
        try
        {
            while (!known.TryNext(out number))
            {
                var size = known.NextSize();
                known.Refill(await TakeAsync(db, series, size, ct), size);
            }
            return number;
        }
        finally { known.Refilling.Release(); }
    }

    /// <summary>The next number of the day, such as <c>SO261122000001</c>: a prefix, the day of business, and a count that begins anew each day.</summary>
    /// <param name="db">A context of the module that owns the series.</param>
    /// <param name="prefix">What the documents are, two letters.</param>
    /// <param name="ct">Cancels waiting for a new block.</param>
    public async ValueTask<string> OfDayAsync(ModuleDb db, string prefix, CancellationToken ct)
    {
        var day = FormattableString.Invariant($"{prefix}{BusinessDay.Of(db.Now):yyMMdd}");
        return FormattableString.Invariant($"{day}{await NextAsync(db, day, ct):D6}");
    }

    /// <summary>As <see cref="NextAsync"/>, for callers that cannot wait asynchronously; it blocks only when a block is used up.</summary>
    public long Next(ModuleDb db, string series)
    {
        var known = _series.GetOrAdd((db.GetType(), series), _ => new Series());
        if (known.TryNext(out var number)) return number;
        if (InOwnTransaction(db)) return Own(db, series);
        known.Refilling.Wait();
        try
        {
            while (!known.TryNext(out number))
            {
                var size = known.NextSize();
                known.Refill(Take(db, series, size), size);
            }
            return number;
        }
        finally { known.Refilling.Release(); }
    }

    /// <summary>Takes a first block, so that the first document does not wait for it.</summary>
    internal async Task WarmAsync(ModuleDb db, CancellationToken ct) => await NextAsync(db, "id", ct);

    // SQLite has one writer: inside a transaction a second connection would wait for the first for ever, and so would this unit for
    // another one that holds the series and waits for the writer. It takes a block on its own connection, for itself alone: a rollback
    // takes the block back, and nobody else may have got a number out of it by then.
    static bool InOwnTransaction(ModuleDb db) => db.IsSqlite && db.Database.CurrentTransaction is not null;

    static long Own(ModuleDb db, string series)
    {
        const int size = 100;
        var key = (db.Database.CurrentTransaction!.TransactionId, series);
        var own = db.OwnNumbers.GetValueOrDefault(key);
        if (own.Next >= own.End)
        {
            var first = Take(db, series, size);
            own = (first, first + size);
        }
        db.OwnNumbers[key] = (own.Next + 1, own.End);
        return own.Next;
    }

    // Otherwise a block is taken on a connection of its own, so that a rollback never hands it out twice.
    static async Task<long> TakeAsync(ModuleDb db, string series, int size, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) return Take(db, series, size);
        using var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null;
        await using var connection = Open(db);
        await connection.OpenAsync(ct);
        await using var command = Command(connection, db, series, size);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    static long Take(ModuleDb db, string series, int size)
    {
        if (db.IsSqlite && db.Database.CurrentTransaction is { } transaction)
        {
            using var inside = Command(db.Database.GetDbConnection(), db, series, size);
            inside.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            return Convert.ToInt64(inside.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        using var connection = Open(db);
        connection.Open();
        using var command = Command(connection, db, series, size);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    static DbConnection Open(ModuleDb db) => db.IsSqlite
        ? new SqliteConnection(db.Runtime.Database.ConnectionString) : new MySqlConnection(db.Runtime.Database.ConnectionString);

    // One atomic statement on either database; RETURNING gives the first number behind the block.
    static DbCommand Command(DbConnection connection, ModuleDb db, string series, int size)
    {
        var command = connection.CreateCommand();
        var table = db.TablePrefix + "blocks";
        command.CommandText = db.IsSqlite
            ? $"INSERT INTO {table} (Name, Next) VALUES (@name, 1 + @size) ON CONFLICT(Name) DO UPDATE SET Next = Next + @size RETURNING Next - @size"
            : $"INSERT INTO {table} (Name, Next) VALUES (@name, LAST_INSERT_ID(1 + @size)) ON DUPLICATE KEY UPDATE Next = LAST_INSERT_ID(Next + @size); SELECT LAST_INSERT_ID() - @size";
        Add("@name", series);
        Add("@size", size);
        return command;

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    sealed class Series
    {
        public readonly SemaphoreSlim Refilling = new(1, 1);
        readonly Lock _lock = new();
        long _next, _end;
        int _size = FirstBlock / 2;

        public bool TryNext(out long number)
        {
            lock (_lock)
            {
                number = _next;
                if (_next >= _end) return false;
                _next++;
                return true;
            }
        }

        public int NextSize() => _size = Math.Min(LargestBlock, _size * 2);

        public void Refill(long first, int size)
        {
            lock (_lock) (_next, _end) = (first, first + size);
        }
    }
}
