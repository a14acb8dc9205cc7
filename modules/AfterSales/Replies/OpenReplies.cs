using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>A case does not end while a department owes it an answer.</summary>
internal sealed class OpenReplies(IDbContextFactory<AfterSalesDb> dbs) : ICaseGuard
{
    public async Task<IReadOnlyDictionary<long, Reason>> Hindering(CaseEnd end, IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        if (caseIds.Count == 0) return new Dictionary<long, Reason>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<ReplyRequest>().Where(r => caseIds.Contains(r.CaseId) && r.State == ReplyState.Requested).Select(r => r.CaseId).Distinct().ToListAsync(ct);
        return open.ToDictionary(id => id, _ => new Reason(CaseErrors.ReplyOutstanding));
    }
}
