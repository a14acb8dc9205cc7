using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Platform.Logistics;

/// <summary>Finds the open location of a kind that is nearest in the organisation.</summary>
internal static class Places
{
    public static async Task<long?> NearestAsync(LogisticsDb db, OrgPath org, Expression<Func<StockLocation, bool>> kind, CancellationToken ct)
        => (await db.Locations.AsNoTracking().Where(l => l.Open).Where(kind).ToListAsync(ct))
            .OrderBy(l => l.OrgId == org.Unit ? 0 : l.BranchId is { } b && b == org.Branch ? 1 : l.RegionId is { } r && r == org.Region ? 2 : 3).ThenBy(l => l.Priority).ThenBy(l => l.Id).FirstOrDefault()?.Id;
}
