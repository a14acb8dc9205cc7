using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A case is neither settled nor ended while work for it is not at its end.</summary>
internal sealed class OpenWork(IDbContextFactory<AfterSalesDb> dbs) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (caseIds.Count == 0) return new Dictionary<long, Reason>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<WorkOrder>().AsNoTracking().Where(w => w.CaseId != null && caseIds.Contains(w.CaseId.Value) && w.State != WorkOrderState.Closed && w.State != WorkOrderState.ClosedIncomplete
            && w.State != WorkOrderState.Cancelled && w.State != WorkOrderState.Verified).OrderBy(w => w.Id).Select(w => new { w.CaseId, w.Number }).ToListAsync(ct);
        return open.GroupBy(w => w.CaseId!.Value).ToDictionary(w => w.Key, w => new Reason(WorkErrors.OpenWork, null, Refused.Arguments([("number", w.First().Number)])));
    }
}
