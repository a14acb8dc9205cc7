using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Data;

/// <summary>
/// Keeps what went wrong first. SQLite takes a transaction back by itself when the disk is full or cannot be read; the roll-back that follows then fails because nothing is left
/// to roll back, and its exception would hide the reason.
/// </summary>
internal sealed class FirstFault : IDbCommandInterceptor, IDbTransactionInterceptor
{
    public static readonly FirstFault Instance = new();

    /// <summary>True for the failure of a roll-back that SQLite had done already.</summary>
    public static bool IsHiding(Exception e) => e is SqliteException { SqliteErrorCode: 1 } && e.Message.Contains("no transaction is active", StringComparison.Ordinal);

    /// <summary>
    /// Takes SQLite's notice of a roll-back off again, which the driver hangs up at every BEGIN. When a connection whose transaction nobody ended is closed, at the latest by the collector of
    /// garbage, SQLite rolls back and calls a notice whose managed half may be gone: the process ends (dotnet/efcore issue 38854). Nothing here needs it: see <see cref="IsHiding"/>.
    /// </summary>
    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        => new(TransactionStarted(connection, eventData, result));

    /// <inheritdoc cref="TransactionStartedAsync" />
    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        if (connection is SqliteConnection { Handle: { } handle }) SQLitePCL.raw.sqlite3_rollback_hook(handle, null!, null!);
        return result;
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => Note(eventData.Context, eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Note(eventData.Context, eventData.Exception);

    static Task Note(Microsoft.EntityFrameworkCore.DbContext? context, Exception fault)
    {
        if (context is ModuleDb db) db.Fault ??= fault;
        return Task.CompletedTask;
    }
}
