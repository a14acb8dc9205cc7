using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Files;

namespace Platform.AfterSales;

/// <summary>A photo or paper that came with a matter.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Name">The name it was uploaded under, cleaned.</param>
/// <param name="ContentType">Found out from its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Url">Where its content is.</param>
internal sealed record CaseAttachment(string FileId, string Name, string ContentType, long Size, string Url);

internal sealed class CaseAttachmentType : ObjectType<CaseAttachment>
{
    public CaseAttachmentType() => ShowsAll();
}

/// <summary>Attaches uploaded files to what somebody came with.</summary>
internal sealed class CaseAttachments(AfterSalesDb db, IFileStore files, Caller caller)
{
    public const int Most = 9;

    /// <summary>Checks that the caller may use each file and adds them once the entry is tracked.</summary>
    /// <param name="fileIds">Global ids; null for none.</param>
    /// <param name="field">Input field for refusals.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Refused">Too many, or a file that is not the caller's to use.</exception>
    public async Task<IReadOnlyList<long>> CheckAsync(IReadOnlyList<string>? fileIds, string field, CancellationToken ct)
    {
        if (fileIds is null) return [];
        if (fileIds.Count > Most) throw new Refused(CommonErrors.TooMany, field, ("max", Most));
        var found = new List<long>();
        for (var i = 0; i < fileIds.Count; i++)
            found.Add((await files.Find(fileIds[i], caller, ct) ?? throw new Refused(CommonErrors.NotFound, $"{field}.{i}", ("what", "StoredFile"))).Id);
        return [.. found.Distinct()];
    }

    /// <summary>Adds checked files to an entry that is tracked already.</summary>
    public void Add(Case it, CaseEntry entry, IEnumerable<long> fileIds)
        => db.AddRange(fileIds.Select(f => new CaseFile { CaseId = it.Id, EntryId = entry.Id, FileId = f }));
}

/// <summary>Files of entries.</summary>
internal sealed class FilesByEntry(IDbContextFactory<AfterSalesDb> dbs, IFileStore files) : BatchLoader<long, IReadOnlyList<CaseAttachment>>
{
    protected override async Task<Func<long, IReadOnlyList<CaseAttachment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<CaseFile>().AsNoTracking().Where(f => keys.Contains(f.EntryId)).OrderBy(f => f.Id).ToListAsync(ct);
        var known = rows.Count == 0 ? new Dictionary<long, FileReport>() : await files.Known([.. rows.Select(r => r.FileId).Distinct()], ct);
        return key => [.. rows.Where(r => r.EntryId == key && known.ContainsKey(r.FileId)).Select(r => Of(known[r.FileId]))];
    }

    static CaseAttachment Of(FileReport file) => GlobalId.Encode("StoredFile", file.Id) is var id ? new(id, file.Name, file.ContentType, file.Size, "/files/" + id) : null!;
}

/// <summary>Whoever may see a case may see what came with it.</summary>
internal sealed class CaseFileReaders(IDbContextFactory<AfterSalesDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("AfterSales") || !caller.Can(CasePermissions.Read)) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var cases = db.Set<CaseFile>().Where(f => f.FileId == fileId).Select(f => f.CaseId);
        return await db.Visible<Case>(caller.Scope(CasePermissions.Read)).AnyAsync(c => cases.Contains(c.Id), ct);
    }
}

/// <summary>What people with an account are called.</summary>
internal sealed class AccountNameById(IEnumerable<INamesOf> names) : BatchLoader<long, string?>
{
    protected override async Task<Func<long, string?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var found = names.FirstOrDefault(n => n.Type == "Account") is { } accounts ? await accounts.Names([.. keys], ct) : new Dictionary<long, string>();
        return key => found.GetValueOrDefault(key);
    }
}
