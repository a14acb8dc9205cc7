#pragma warning disable EF1001 // the provider's own batch has no public door; nothing else of its inside is used
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Pomelo.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Pomelo.EntityFrameworkCore.MySql.Update.Internal;

namespace Platform.Kernel.Data;

/// <summary>
/// Sends each statement of a save by itself. Where a node of a cluster takes a transaction back between two statements of one packet, it tells nobody: the
/// rest of the packet is stored outside of any transaction, the COMMIT that follows succeeds, and the effect is lost in part or as a whole. Between packets it is an error 1213,
/// and the unit runs again.
/// </summary>
internal sealed class OneStatementBatch(ModificationCommandBatchFactoryDependencies dependencies) : MySqlModificationCommandBatch(dependencies, 1)
{
    protected override async Task ConsumeAsync(RelationalDataReader reader, CancellationToken cancellationToken = default)
    {
        if (ResultSetMappings.Any(m => m != ResultSetMapping.NoResults)) await base.ConsumeAsync(reader, cancellationToken);
        else if (ModificationCommands[0].EntityState is EntityState.Modified or EntityState.Deleted && reader.DbDataReader.RecordsAffected == 0)
            await ThrowAggregateUpdateConcurrencyExceptionAsync(reader, 1, 1, 0, cancellationToken);
    }

    internal sealed class Factory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
    {
        public ModificationCommandBatch Create() => new OneStatementBatch(dependencies);
    }

    /// <summary>Asks for no count after an UPDATE: the answer to the statement itself holds it.</summary>
    internal sealed class Sql(UpdateSqlGeneratorDependencies dependencies, IMySqlOptions options) : MySqlUpdateSqlGenerator(dependencies, options)
    {
        protected override ResultSetMapping AppendSelectAffectedCountCommand(StringBuilder commandStringBuilder, string name, string? schema, int commandPosition) => ResultSetMapping.NoResults;
    }
}
