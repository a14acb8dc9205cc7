using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Files;

/// <summary>Reads of files.</summary>
[Extends(typeof(Query))]
internal sealed class FileQueries(IDbContextFactory<AdministrationDb> contexts, Caller caller)
{
    /// <summary>Files that the viewer uploaded or that lie within his reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<Connection<StoredFile>> Files(PageRequest<StoredFile> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var scope = caller.Scope(FileVault.Read);
        return await page.Read(db.Visible<StoredFile>(scope.All ? scope : scope with { Owner = caller.UserId }));
    }
}

/// <summary>Files by id.</summary>
[Needs(Caller.SignedIn)]
internal sealed class StoredFileSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<StoredFile>
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, StoredFile>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var scope = caller.Scope(FileVault.Read);
        return await db.Visible<StoredFile>(scope.All ? scope : scope with { Owner = caller.UserId }).Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
    }
}
