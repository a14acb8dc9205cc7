using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>What clients see of a macro.</summary>
internal sealed class MacroType : ObjectType<Macro>
{
    public MacroType()
    {
        Shows(m => m.Id);
        Shows(m => m.Version);
        ShowsHistory(Macro.Write);
        Shows(m => m.Code);
        Shows(m => m.Name);
        Shows("kinds", m => m.Kinds).NotNull().Reads(nameof(Macro.KindLine)).Described("Kinds of cases that it is offered for; empty: all.");
        Shows(m => m.TextZh).NotFilterable().NotSortable();
        Shows(m => m.TextEn).NotFilterable().NotSortable();
        Shows("actions", m => m.Actions).NotNull().Reads(nameof(Macro.ActionText)).Described("What is done, in order.");
        Shows(m => m.IsActive);
        DefaultOrder(m => m.Code);
    }
}

/// <summary>How often a macro was applied.</summary>
[Extends(typeof(Macro))]
internal static class MacroFields
{
    /// <summary>How often it was applied.</summary>
    [Requires(nameof(Macro.Id))]
    public static IDataLoaderResult<int> Uses([Parent] Macro macro, UsesOfMacro loader) => loader.Load(macro.Id);
}

internal sealed class UsesOfMacro(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, int>
{
    protected override async Task<Func<long, int>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var counts = await db.Set<MacroUse>().Where(u => keys.Contains(u.MacroId)).GroupBy(u => u.MacroId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return key => counts.GetValueOrDefault(key);
    }
}

/// <summary>Macros by id.</summary>
[Needs(Macro.Read)]
internal sealed class MacroNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, Macro>(dbs)
{
    protected override IQueryable<Macro> Rows(AfterSalesDb db, Caller caller) => db.Set<Macro>().AsNoTracking();
}

/// <summary>Reads of macros.</summary>
[Extends(typeof(Query)), Needs(Macro.Read)]
internal sealed class MacroQueries(IDbContextFactory<AfterSalesDb> dbs)
{
    /// <summary>Macros, by code unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<Macro>> Macros(PageRequest<Macro> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Set<Macro>().AsNoTracking());
    }
}
