using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Data;

/// <summary>
/// Asks before each COMMIT whether the transaction is still there. A node of a cluster takes a transaction back when one that another node committed first stands in its
/// way. Most often the next statement says so (1213); seen on MariaDB 10.11, now and then none does, and COMMIT succeeds with nothing to store.
/// </summary>
internal sealed class TransactionFence : DbTransactionInterceptor
{
    public static readonly TransactionFence Instance = new();

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "SELECT @@in_transaction");
        if (Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) == 0) throw new TakenBack();
        return result;
    }

    /// <summary>The unit of work runs again.</summary>
    sealed class TakenBack() : DbException("The cluster took the transaction back without saying so.")
    {
        public override bool IsTransient => true;
    }
}
