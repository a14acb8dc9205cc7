using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Platform.Kernel.Data;

/// <summary>Which failures go away when the whole unit of work is run again with a fresh context.</summary>
public static class Transient
{
    const int MostAttempts = 12;

    /// <summary>Deadlock, lock wait, certification failure in a cluster, lost connection, SQLite busy, or a version that moved meanwhile.</summary>
    public static bool Is(Exception e) => e switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => Is(inner),
        InvalidOperationException { InnerException: (DbException or DbUpdateException) and { } inner } => Is(inner), // Pomelo wraps what it would retry itself
        MySqlException my => my.Number is 1213 or 1205 or 1180 or 1047 or 1020 || my.IsTransient || my.ErrorCode is MySqlErrorCode.UnableToConnectToHost,
        SqliteException lite => lite.SqliteErrorCode is 5 or 6,
        DbException db => db.IsTransient,
        IOException or System.Net.Sockets.SocketException => true,
        _ => false,
    };

    /// <summary>A unique index refused the row: somebody else stored the same thing a moment earlier.</summary>
    public static bool IsDuplicate(Exception e) => e switch
    {
        DbUpdateException { InnerException: { } inner } => IsDuplicate(inner),
        MySqlException my => my.ErrorCode is MySqlErrorCode.DuplicateKeyEntry or MySqlErrorCode.DuplicateUnique,
        SqliteException lite => lite.SqliteExtendedErrorCode is 2067 or 1555,
        _ => false,
    };

    /// <summary>The database has no room left. It does not pass by itself, and nothing of the unit of work was stored.</summary>
    public static bool IsFull(Exception? e) => e switch
    {
        MySqlException my => my.Number is 1021 or 1114 or 1026 or 3, // disk full, table full, error writing a file (server and client form)
        SqliteException lite => lite.SqliteErrorCode is 13,
        { InnerException: { } inner } => IsFull(inner),
        _ => false,
    };

    /// <summary>Runs a unit again while it fails in a way that passes, with growing, jittered pauses.</summary>
    public static async Task RetryAsync(Func<Task> unit, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await unit();
                return;
            }
            catch (Exception e) when (attempt < MostAttempts && (Is(e) || IsDuplicate(e)) && !ct.IsCancellationRequested)
            {
                await PauseAsync(attempt, ct);
            }
        }
    }

    /// <summary>The pause before another attempt: about 2 ms at first, at most half a second, with jitter.</summary>
    public static Task PauseAsync(int attempt, CancellationToken ct)
    {
        var ceiling = Math.Min(500, 2 << Math.Min(attempt, 8));
        return Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * ceiling + 1), ct);
    }
}
