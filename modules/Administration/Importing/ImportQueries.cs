using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Imports;

namespace Platform.Administration.Importing;

/// <summary>Reads of imports.</summary>
[Extends(typeof(Query)), Needs(ImportJobSource.Read)]
internal sealed class ImportQueries(IDbContextFactory<AdministrationDb> contexts, IEnumerable<IImporter> importers, IModuleSwitch modules, ModuleRegistry registry, Caller caller)
{
    /// <summary>Types of imports that the modules offer now, sorted.</summary>
    public IReadOnlyList<string> ImportTypes() => [.. importers.Where(i => modules.IsOn(registry.OwnerOf(i.GetType()).Name)).Select(i => i.Type).Order(StringComparer.Ordinal)];

    /// <summary>An import; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">The job.</param>
    /// <param name="source">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ImportJob?> ImportJob([Id("ImportJob")] long id, INodeSource<ImportJob> source, CancellationToken ct) => (await source.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Imports within the viewer's reach, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ImportJob>> ImportJobs(PageRequest<ImportJob> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ImportJob>(caller.Scope(ImportJobSource.Read)));
    }
}

/// <summary>Adds the rows and the reasons to an import.</summary>
[Extends(typeof(ImportJob))]
internal sealed class ImportJobRows(IDbContextFactory<AdministrationDb> contexts, ErrorCatalog errors, Caller caller)
{
    /// <summary>The rows and what became of each, in their order.</summary>
    /// <param name="job">The import.</param>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Open, Requires("Id")]
    public async Task<Connection<ImportRow>> Rows([Parent] ImportJob job, PageRequest<ImportRow> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Set<ImportRow>().AsNoTracking().Where(r => r.JobId == job.Id));
    }

    /// <summary>Why the import was rejected, in the viewer's language; empty when it was not.</summary>
    /// <param name="job">The import.</param>
    [Open, Requires("Problem")]
    public IReadOnlyList<UserError> Problems([Parent] ImportJob job) => StoredReasons.Read(job.Problem, errors, caller.Locale);
}

/// <summary>Adds the reasons to a row.</summary>
[Extends(typeof(ImportRow))]
internal sealed class ImportRowReasons(ErrorCatalog errors, Caller caller)
{
    /// <summary>Why it was flagged or failed, in the viewer's language; empty when all is well.</summary>
    /// <param name="row">The row.</param>
    [Open, Requires("Reasons")]
    public IReadOnlyList<UserError> Reasons([Parent] ImportRow row) => StoredReasons.Read(row.Reasons, errors, caller.Locale);
}

/// <summary>Imports by id.</summary>
[Needs(Read)]
internal sealed class ImportJobSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, ImportJob>(contexts)
{
    public const string Read = "administration:import:read";

    protected override IQueryable<ImportJob> Rows(AdministrationDb db, Caller caller) => db.Visible<ImportJob>(caller.Scope(Read));
}
