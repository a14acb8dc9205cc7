using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>What is owed in time on a case.</summary>
[Extends(typeof(Case))]
internal sealed class CaseServiceLevel
{
    /// <summary>Its clocks; null when it has none or the viewer may not see them.</summary>
    [Needs(SlaPermissions.Read)]
    [Requires(nameof(Case.Id))]
    public IDataLoaderResult<ServiceLevel?> ServiceLevel([Parent] Case it, ServiceLevelByCase loader) => loader.Load(it.Id);
}

/// <summary>Clocks of many cases in one statement.</summary>
internal sealed class ServiceLevelByCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, ServiceLevel?>
{
    protected override async Task<Func<long, ServiceLevel?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = keys.Select(k => new SubjectRef("Case", k).ToString()).ToList();
        var found = await db.Visible<ServiceLevel>(caller.Scope(SlaPermissions.Read)).Include(l => l.Clocks.OrderBy(c => c.Id)).Where(l => ids.Contains(l.SubjectKey)).ToDictionaryAsync(l => l.CaseId!.Value, ct);
        return key => found.GetValueOrDefault(key);
    }
}
