using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Files;

namespace Platform.Customers.Releases;

/// <summary>A file that goes out with a release, such as a price list.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Name">The name it was uploaded under, cleaned.</param>
/// <param name="ContentType">Found out from its content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Url">Where its content is.</param>
internal sealed record ReleaseAttachment(string FileId, string Name, string ContentType, long Size, string Url);

internal sealed class ReleaseAttachmentType : ObjectType<ReleaseAttachment>
{
    public ReleaseAttachmentType() => ShowsAll();
}

/// <summary>Files of releases: which may be attached, and which there are.</summary>
internal sealed class ReleaseFiles(IFileStore files, Caller caller)
{
    public const int Most = 9;

    /// <summary>Ids of files that the caller may use; what is wrong goes to <paramref name="reasons"/>.</summary>
    public async Task<IReadOnlyList<long>> CheckAsync(IReadOnlyList<string>? fileIds, Reasons reasons, CancellationToken ct)
    {
        var found = new List<long>();
        if (fileIds is null || reasons.AddIf(fileIds.Count > Most, CommonErrors.TooMany, "fileIds", ("max", Most))) return found;
        for (var i = 0; i < fileIds.Count; i++)
        {
            var file = await files.Find(fileIds[i], caller, ct);
            if (!reasons.AddIf(file is null, CommonErrors.NotFound, $"fileIds.{i}", ("what", "StoredFile"))) found.Add(file!.Id);
        }
        return [.. found.Distinct()];
    }

    /// <summary>Files by release, in the order in which they were attached; releases without any are left out. Who asks was checked before.</summary>
    public async Task<ILookup<long, ReleaseAttachment>> OfAsync(CustomersDb db, IReadOnlyCollection<long> releases, CancellationToken ct)
    {
        var rows = await db.Set<ReleaseFile>().AsNoTracking().Where(f => releases.Contains(f.ReleaseId)).OrderBy(f => f.Id).ToListAsync(ct);
        var known = rows.Count == 0 ? new Dictionary<long, FileReport>() : await files.Known([.. rows.Select(r => r.FileId).Distinct()], ct);
        return rows.Where(r => known.ContainsKey(r.FileId)).ToLookup(r => r.ReleaseId, r => Card(known[r.FileId]));
    }

    static ReleaseAttachment Card(FileReport file) => GlobalId.Encode("StoredFile", file.Id) is var id ? new(id, file.Name, file.ContentType, file.Size, "/files/" + id) : null!;
}

/// <summary>Whoever may see a release, has it to bring to somebody, or got it, may read what goes out with it.</summary>
internal sealed class ReleaseFileReaders(IDbContextFactory<CustomersDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("Customers") || !(caller.Can(ReleaseRights.Read) || caller.Can(ReleaseRights.Own))) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var releases = db.Set<ReleaseFile>().Where(f => f.FileId == fileId).Select(f => f.ReleaseId);
        var mine = caller.PartyIds;
        return (caller.Can(ReleaseRights.Read) && (await db.Visible<InfoRelease>(caller.Scope(ReleaseRights.Read)).AnyAsync(r => releases.Contains(r.Id), ct)
                || await db.Visible<ReleaseDelivery>(caller.Scope(ReleaseRights.Read)).AnyAsync(d => releases.Contains(d.ReleaseId), ct)))
            || (caller.Can(ReleaseRights.Own) && await db.Set<ReleaseDelivery>().AnyAsync(d => releases.Contains(d.ReleaseId) && d.PartyId != null && mine.Contains(d.PartyId.Value), ct));
    }
}
