using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;

namespace Platform.AfterSales;

/// <summary>Whoever may see a work order may see the photos and the signature of its reports.</summary>
internal sealed class JobReportReaders(IDbContextFactory<AfterSalesDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("AfterSales") || !caller.Can(WorkRights.Read)) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = fileId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (first, last, within) = (id + " ", " " + id, " " + id + " ");
        var work = await db.Set<JobReport>().Where(r => r.SignatureId == fileId || r.Photos == id || r.Photos.StartsWith(first) || r.Photos.EndsWith(last) || r.Photos.Contains(within)).Select(r => r.WorkOrderId).Distinct().ToListAsync(ct);
        return work.Count > 0 && await db.Visible<WorkOrder>(caller.Scope(WorkRights.Read)).AnyAsync(w => work.Contains(w.Id), ct);
    }
}
