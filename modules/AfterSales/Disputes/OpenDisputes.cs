using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A case is neither settled nor ended while its dispute is not.</summary>
internal sealed class OpenDisputes(IDbContextFactory<AfterSalesDb> dbs) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (caseIds.Count == 0) return new Dictionary<long, Reason>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<Dispute>().AsNoTracking().Where(d => caseIds.Contains(d.CaseId) && (d.State == DisputeState.Open || d.State == DisputeState.Decided)).OrderBy(d => d.Id).Select(d => new { d.CaseId, d.Number }).ToListAsync(ct);
        return open.GroupBy(d => d.CaseId).ToDictionary(g => g.Key, g => new Reason(DisputeErrors.OpenDispute, null, Refused.Arguments([("number", g.First().Number)])));
    }
}
