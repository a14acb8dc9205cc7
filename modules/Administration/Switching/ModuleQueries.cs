using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Switching;

/// <summary>Reads of the module switches.</summary>
[Extends(typeof(Query))]
internal sealed class ModuleQueries(IDbContextFactory<AdministrationDb> contexts, ModuleRegistry registry, Caller caller)
{
    /// <summary>All modules of the program, on or off.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<IReadOnlyList<ModuleState>> Modules(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await db.Set<ModuleState>().AsNoTracking().ToListAsync(ct);
        return [.. registry.All.Select(m => states.Find(s => s.Module == m.Name)).OfType<ModuleState>()];
    }

    /// <summary>What switching a module would change. Nothing is switched.</summary>
    /// <param name="module">Name of the module.</param>
    /// <param name="enabled">What it would be switched to.</param>
    /// <param name="preview">Reads it.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs("administration:module:write")]
    public Task<ModuleTogglePreview> ModuleTogglePreview(string module, bool enabled, TogglePreviewing preview, CancellationToken ct) => preview.OfAsync(module, enabled, caller.Locale, ct);
}

/// <summary>Switches by id.</summary>
[Needs(Caller.SignedIn)]
internal sealed class ModuleStateSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, ModuleState>(contexts)
{
    protected override IQueryable<ModuleState> Rows(AdministrationDb db, Caller caller) => db.Set<ModuleState>().AsNoTracking();
}
