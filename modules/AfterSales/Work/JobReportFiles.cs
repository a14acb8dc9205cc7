using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Files;

namespace Platform.AfterSales;

/// <summary>A photo or signature that some report of a work order ever held; says for whom a file may be read.</summary>
internal sealed class JobFile
{
    /// <summary>The file.</summary>
    public long FileId { get; init; }

    /// <summary>The work order.</summary>
    public long WorkOrderId { get; init; }

    /// <summary>Adds those that are not known yet.</summary>
    public static async Task KeepAsync(AfterSalesDb db, long workOrder, IReadOnlyList<long> files, CancellationToken ct)
    {
        if (files.Count == 0) return;
        var known = await db.Set<JobFile>().Where(f => f.WorkOrderId == workOrder && files.Contains(f.FileId)).Select(f => f.FileId).ToListAsync(ct);
        db.AddRange(files.Distinct().Except(known).Select(f => new JobFile { FileId = f, WorkOrderId = workOrder }));
    }
}

/// <summary>Whoever may see a work order may see the photos and the signature of its reports.</summary>
internal sealed class JobReportReaders(IDbContextFactory<AfterSalesDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("AfterSales") || !caller.Can(WorkRights.Read)) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var work = db.Set<JobFile>().Where(f => f.FileId == fileId).Select(f => f.WorkOrderId);
        return await db.Visible<WorkOrder>(caller.Scope(WorkRights.Read)).AnyAsync(w => work.Contains(w.Id), ct);
    }
}
