using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>What AfterSales tells other modules.</summary>
internal sealed class CasesLookup(IDbContextFactory<AfterSalesDb> dbs) : ICases
{
    public async Task<IReadOnlyDictionary<long, CaseBrief>> Brief(IReadOnlyCollection<long> caseIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<Case>().AsNoTracking().Where(c => caseIds.Contains(c.Id))
            .Select(c => new CaseBrief(c.Id, c.Number, c.Kind, c.Title, c.PartyId, c.OwnerId, c.TeamId, 
                db.WorkOrders.Where(w => w.CaseId == c.Id).OrderByDescending(w => w.Id).Select(w => w.ProviderId).FirstOrDefault(),
                db.WorkOrders.Where(w => w.CaseId == c.Id).OrderByDescending(w => w.Id).Select(w => w.TechnicianId).FirstOrDefault())).ToDictionaryAsync(c => c.CaseId, ct);
    }
}
