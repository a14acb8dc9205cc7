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

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => Note(eventData.Context, eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Note(eventData.Context, eventData.Exception);

    static Task Note(Microsoft.EntityFrameworkCore.DbContext? context, Exception fault)
    {
        if (context is ModuleDb db) db.Fault ??= fault;
        return Task.CompletedTask;
    }
}
