using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>Loads rows of cases in one statement, oldest first.</summary>
internal abstract class RowsByCase<TRow>(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, IReadOnlyList<TRow>> where TRow : Entity
{
    protected abstract IQueryable<TRow> Rows(AfterSalesDb db, IReadOnlyList<long> keys);

    protected abstract long KeyOf(TRow row);

    protected override async Task<Func<long, IReadOnlyList<TRow>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await Rows(db, keys).AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(KeyOf);
        return key => [.. rows[key]];
    }
}

internal sealed class EntriesByCase(IDbContextFactory<AfterSalesDb> dbs) : RowsByCase<CaseEntry>(dbs)
{
    protected override IQueryable<CaseEntry> Rows(AfterSalesDb db, IReadOnlyList<long> keys) => db.Set<CaseEntry>().Where(e => keys.Contains(e.CaseId));
    protected override long KeyOf(CaseEntry row) => row.CaseId;
}

internal sealed class AnswersByCase(IDbContextFactory<AfterSalesDb> dbs) : RowsByCase<CaseMessage>(dbs)
{
    protected override IQueryable<CaseMessage> Rows(AfterSalesDb db, IReadOnlyList<long> keys) => db.Set<CaseMessage>().Where(e => keys.Contains(e.CaseId) && e.Visibility == MessageVisibility.Public);
    protected override long KeyOf(CaseMessage row) => row.CaseId;
}

internal sealed class NotesByCase(IDbContextFactory<AfterSalesDb> dbs) : RowsByCase<CaseMessage>(dbs)
{
    protected override IQueryable<CaseMessage> Rows(AfterSalesDb db, IReadOnlyList<long> keys) => db.Set<CaseMessage>().Where(e => keys.Contains(e.CaseId) && e.Visibility == MessageVisibility.Internal);
    protected override long KeyOf(CaseMessage row) => row.CaseId;
}

internal sealed class PhasesByCase(IDbContextFactory<AfterSalesDb> dbs) : RowsByCase<CasePhase>(dbs)
{
    protected override IQueryable<CasePhase> Rows(AfterSalesDb db, IReadOnlyList<long> keys) => db.Set<CasePhase>().Where(e => keys.Contains(e.CaseId));
    protected override long KeyOf(CasePhase row) => row.CaseId;
}

/// <summary>Cases as the viewer may see them.</summary>
internal sealed class CaseById(INodeSource<Case> nodes, Caller caller) : BatchLoader<long, Case?>
{
    protected override async Task<Func<long, Case?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        => caller.Can(CasePermissions.Read) && await nodes.Load([.. keys], caller, ct) is var found ? key => found.GetValueOrDefault(key) : _ => null;
}

/// <summary>Queues as the viewer may see them.</summary>
internal sealed class QueueById(INodeSource<WorkQueue> nodes, Caller caller) : BatchLoader<long, WorkQueue?>
{
    protected override async Task<Func<long, WorkQueue?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        => caller.Can(QueuePermissions.Read) && await nodes.Load([.. keys], caller, ct) is var found ? key => found.GetValueOrDefault(key) : _ => null;
}

/// <summary>Moves of cases that the viewer sees already, with what belongs to them and stands in the way.</summary>
internal sealed class TransitionsByCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller, CaseHindrances hindrances) : BatchLoader<long, IReadOnlyList<Transition>>
{
    protected override async Task<Func<long, IReadOnlyList<Transition>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cases = await db.Set<Case>().AsNoTracking().Where(c => keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var resolve = await hindrances.Of(CaseEnd.Resolve, [.. cases.Values.Where(c => CaseFlow.Table.Knows(c, "resolveCase")).Select(c => c.Id)], ct);
        var close = await hindrances.Of(CaseEnd.Close, [.. cases.Values.Where(c => CaseFlow.Table.Knows(c, "closeCase")).Select(c => c.Id)], ct);
        return key => cases.TryGetValue(key, out var it) ? [.. CaseFlow.Available(it, caller).Select(t => t.Name switch
        {
            "resolveCase" => t with { Unmet = [.. t.Unmet, .. resolve[key]] },
            "closeCase" => t with { Unmet = [.. t.Unmet, .. close[key]] },
            _ => t,
        })] : [];
    }
}
