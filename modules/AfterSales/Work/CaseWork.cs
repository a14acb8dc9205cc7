using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>The work and the money of a case.</summary>
[Extends(typeof(Case))]
internal static class CaseWork
{
    /// <summary>Its work orders, oldest first, as the viewer may see them.</summary>
    [Needs(WorkRights.Read), Requires(nameof(Case.Id))]
    public static IDataLoaderResult<IReadOnlyList<WorkOrder>> WorkOrders([Parent] Case it, WorkOfCase loader) => loader.Load(it.Id);

    /// <summary>What was charged for it, oldest first, as the viewer may see it.</summary>
    [Needs(ChargeRights.Read), Requires(nameof(Case.Id))]
    public static IDataLoaderResult<IReadOnlyList<ServiceCharge>> Charges([Parent] Case it, ChargesOfCase loader) => loader.Load(it.Id);

    /// <summary>The service that is asked for; null while the case is not classified.</summary>
    [Needs("aftersales:item:read"), Requires(nameof(Case.ServiceItemId))]
    public static IDataLoaderResult<ServiceItem?>? ServiceItem([Parent] Case it, ServiceItemById loader) => it.ServiceItemId is { } id ? loader.Load(id) : null;

    /// <summary>Address of the printed issue slip (PDF, A5; add <c>?paper=A4</c> for A4).</summary>
    [Needs(WorkRights.Print), Requires(nameof(Case.Id))]
    public static string SlipUrl([Parent] Case it) => $"/slips/{GlobalId.Encode(nameof(Case), it.Id)}.pdf";
}

/// <summary>Work orders of cases.</summary>
internal sealed class WorkOfCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<WorkOrder>>
{
    protected override async Task<Func<long, IReadOnlyList<WorkOrder>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<WorkOrder>(caller.Scope(WorkRights.Read)).Where(w => w.CaseId != null && keys.Contains(w.CaseId.Value))).OrderBy(w => w.Id).ToListAsync(ct)).ToLookup(w => w.CaseId!.Value);
        return key => [.. rows[key]];
    }
}

/// <summary>Charges of cases.</summary>
internal sealed class ChargesOfCase(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<ServiceCharge>>
{
    protected override async Task<Func<long, IReadOnlyList<ServiceCharge>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read)).Where(c => c.CaseId != null && keys.Contains(c.CaseId.Value))).OrderBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.CaseId!.Value);
        return key => [.. rows[key]];
    }
}
