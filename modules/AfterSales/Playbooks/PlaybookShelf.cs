using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>The playbook of each kind: the one that was written, else the one that is there from the start.</summary>
internal sealed class PlaybookShelf(IDbContextFactory<AfterSalesDb> dbs)
{
    /// <summary>Kind → playbook; kinds without one are absent.</summary>
    public async Task<IReadOnlyDictionary<CaseKind, Playbook>> All(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var written = await db.Set<Playbook>().AsNoTracking().Include(p => p.Steps.OrderBy(s => s.Position)).ToDictionaryAsync(p => p.Kind, ct);
        return FirstPlaybooks.All.Where(p => !written.ContainsKey(p.Kind)).Concat(written.Values).ToDictionary(p => p.Kind);
    }

    /// <summary>Steps of a kind in order; empty without a playbook.</summary>
    public async Task<IReadOnlyList<PlaybookStep>> Steps(CaseKind kind, CancellationToken ct) => (await All(ct)).GetValueOrDefault(kind)?.Steps ?? [];
}
