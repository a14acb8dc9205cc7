using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Contracts.Administration;
using Platform.Kernel.Events;

namespace Platform.Kernel.Data;

/// <summary>
/// Rewrites where a module's rows of one unit belong after the unit was moved, in batches of statements of their own: versions do not move and nothing is
/// audited, because the move of the unit is. Doing it twice changes nothing. Every module with a database takes part.
/// </summary>
internal sealed class MoveRows<TDb>(TDb db) : IReaction<OrgUnitMoved> where TDb : ModuleDb
{
    const int Batch = 500;
    static readonly MethodInfo OfTable = typeof(MoveRows<TDb>).GetMethod(nameof(MoveAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task On(OrgUnitMoved e, CancellationToken ct)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(IsPlaced))
            await (Task)OfTable.MakeGenericMethod(table.ClrType).Invoke(this, [e.Place, ct])!;
    }

    static bool IsPlaced(IEntityType table) => typeof(IPlaced).IsAssignableFrom(table.ClrType) && table.GetTableName() is not null && table.BaseType is null;

    async Task MoveAsync<T>(OrgPath to, CancellationToken ct) where T : class, IPlaced
    {
        var elsewhere = db.Set<T>().Where(x => x.OrgId == to.Unit && (x.RegionId != to.Region || x.BranchId != to.Branch || x.SiteId != to.Site));
        while (true)
        {
            var ids = await elsewhere.Select(x => EF.Property<long>(x, nameof(Entity.Id))).Take(Batch).ToListAsync(ct);
            if (ids.Count == 0) return;
            await Transient.RetryAsync(async () =>
            {
                using var turn = db.IsSqlite ? await db.Runtime.SqliteTurn(ct) : null;
                await elsewhere.Where(x => ids.Contains(EF.Property<long>(x, nameof(Entity.Id)))).ExecuteUpdateAsync(s => s
                    .SetProperty(x => x.RegionId, to.Region).SetProperty(x => x.BranchId, to.Branch).SetProperty(x => x.SiteId, to.Site), ct);
            }, ct);
        }
    }
}
