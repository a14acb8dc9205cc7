using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Reads of charges.</summary>
[Extends(typeof(Query)), Needs(ChargeRights.Read)]
internal sealed class ChargeQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>One charge; null when there is none or the viewer may not see it.</summary>
    /// <param name="id">Global id.</param>
    /// <param name="nodes">Loads it.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<ServiceCharge?> Charge([Id("ServiceCharge")] long id, INodeSource<ServiceCharge> nodes, CancellationToken ct) => (await nodes.Load([id], caller, ct)).GetValueOrDefault(id);

    /// <summary>Charges within the viewer's reach, newest first unless asked otherwise.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ServiceCharge>> Charges(PageRequest<ServiceCharge> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read)));
    }

    /// <summary>
    /// What is owed at the end of a day by age since it was charged, one entry per currency: the sum of all charges until then minus all receipts (reversals added back) minus
    /// all that was given up until then, to the cent.
    /// </summary>
    /// <param name="asOf">The day; null takes today.</param>
    /// <param name="unitId">Global id of a unit: it and everything below. Null takes everything within the viewer's reach.</param>
    /// <param name="payer">Only what these pay; null takes all.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<ChargeAgeing>> ChargeAgeing(DateOnly? asOf, [Id("OrgUnit")] long? unitId, ChargePayer? payer, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var day = asOf ?? BusinessDay.Of(db.Now);
        var charges = db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read))
            .Where(c => (unitId == null || c.OrgId == unitId || c.RegionId == unitId || c.BranchId == unitId || c.SiteId == unitId) && (payer == null || c.Payer == payer));
        return await Platform.AfterSales.ChargeAgeing.OfAsync(db, charges, day, ct);
    }
}

/// <summary>Charges by id.</summary>
[Needs(ChargeRights.Read)]
internal sealed class ServiceChargeNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<ServiceCharge>(dbs, ChargeRights.Read), INodeSource<ServiceCharge>
{
    protected override IQueryable<ServiceCharge> With(IQueryable<ServiceCharge> rows) => AfterSalesDb.Whole(rows);
}
