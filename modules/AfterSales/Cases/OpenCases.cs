using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Cases that are not in a final state, and work without a case that is not.</summary>
internal sealed class OpenCases(IDbContextFactory<AfterSalesDb> dbs) : IOpenDocuments
{
    public string Module => "AfterSales";

    public async Task<long> Count(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<Case>().LongCountAsync(c => c.State < CaseState.Closed, ct)
            + await db.WorkOrders.LongCountAsync(w => w.CaseId == null && w.State < WorkOrderState.Closed, ct);
    }
}
