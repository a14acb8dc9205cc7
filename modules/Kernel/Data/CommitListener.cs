using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Data;

/// <summary>A unit that opened its transaction itself saves before it commits; what it did becomes news only then.</summary>
internal sealed class CommitListener : DbTransactionInterceptor
{
    public static readonly CommitListener Instance = new();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as ModuleDb)?.Announce();
        return Task.CompletedTask;
    }
}
