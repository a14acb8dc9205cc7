using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Platform.Kernel.Data;

/// <summary>Ids from the module's block, known before the insert: rows and the events about them go to the database in one batch.</summary>
internal sealed class BlockIdGenerator : ValueGenerator<long>
{
    public override bool GeneratesTemporaryValues => false;

    public override long Next(EntityEntry entry)
    {
        var db = (ModuleDb)entry.Context;
        return db.Runtime.Blocks.Next(db, "id");
    }

    public override ValueTask<long> NextAsync(EntityEntry entry, CancellationToken cancellationToken = default)
    {
        var db = (ModuleDb)entry.Context;
        return db.Runtime.Blocks.NextAsync(db, "id", cancellationToken);
    }
}
