using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;

namespace Platform.AfterSales;

/// <summary>Says that a file hangs on a return or a dispute, so that whoever sees that may see the file.</summary>
internal sealed class RemedyFile : Entity
{
    /// <summary>The file.</summary>
    public long FileId { get; init; }

    /// <summary>The return; null for a dispute's.</summary>
    public long? ReturnId { get; init; }

    /// <summary>The dispute; null for a return's.</summary>
    public long? DisputeId { get; init; }
}

/// <summary>Whoever may see a return or dispute may see its photos and papers.</summary>
internal sealed class RemedyFileReaders(IDbContextFactory<AfterSalesDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("AfterSales") || !(caller.Can(ReturnRights.Read) || caller.Can(DisputeRights.Read))) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hangs = await db.Set<RemedyFile>().AsNoTracking().Where(f => f.FileId == fileId).ToListAsync(ct);
        var (returns, disputes) = (hangs.Select(h => h.ReturnId).OfType<long>().ToList(), hangs.Select(h => h.DisputeId).OfType<long>().ToList());
        return (returns.Count > 0 && await db.Visible<ReturnAuthorization>(caller.Scope(ReturnRights.Read)).AnyAsync(r => returns.Contains(r.Id), ct))
            || (disputes.Count > 0 && await db.Visible<Dispute>(caller.Scope(DisputeRights.Read)).AnyAsync(d => disputes.Contains(d.Id), ct));
    }
}
