using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>A node source that reads rows by id and says only which rows its caller may see.</summary>
public abstract class RowNodes<TDb, T>(IDbContextFactory<TDb> dbs) : INodeSource<T> where TDb : ModuleDb where T : Entity
{
    /// <summary>The rows that the caller may see, untracked, with what must be loaded with them.</summary>
    protected abstract IQueryable<T> Rows(TDb db, Caller caller);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, T>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Rows(db, caller).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }
}
