using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A case is neither settled nor ended while a return that belongs to it is not at its end.</summary>
internal sealed class OpenReturns(IDbContextFactory<AfterSalesDb> dbs) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (caseIds.Count == 0) return new Dictionary<long, Reason>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<ReturnAuthorization>().AsNoTracking().Where(r => r.CaseId != null && caseIds.Contains(r.CaseId.Value) && r.State < ReturnState.Completed)
            .OrderBy(r => r.Id).Select(r => new { r.CaseId, r.Number }).ToListAsync(ct);
        return open.GroupBy(r => r.CaseId!.Value).ToDictionary(g => g.Key, g => new Reason(ReturnErrors.OpenReturn, null, Refused.Arguments([("number", g.First().Number)])));
    }
}
