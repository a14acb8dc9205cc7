using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>What AfterSales knows of a party's work and money.</summary>
[Extends(typeof(IParty))]
internal sealed class PartyWork(IDbContextFactory<AfterSalesDb> dbs, IParties parties, Caller caller)
{
    /// <summary>Work for the party within the viewer's reach, newest first, that for records merged into it included.</summary>
    /// <param name="party">The party.</param>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(WorkRights.Read)]
    public async Task<Connection<WorkOrder>> WorkOrders([Parent] IParty party, PageRequest<WorkOrder> page, CancellationToken ct)
    {
        var family = await FamilyAsync(party, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<WorkOrder>(caller.Scope(WorkRights.Read)).Where(w => family.Contains(w.PartyId!.Value)));
    }

    /// <summary>Charges to the party within the viewer's reach, newest first, those to records merged into it included.</summary>
    /// <param name="party">The party.</param>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(ChargeRights.Read)]
    public async Task<Connection<ServiceCharge>> Charges([Parent] IParty party, PageRequest<ServiceCharge> page, CancellationToken ct)
    {
        var family = await FamilyAsync(party, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read)).Where(c => family.Contains(c.PartyId!.Value)));
    }

    async Task<IReadOnlyList<long>> FamilyAsync(IParty party, CancellationToken ct) => (await parties.Family([party.Id], ct)).GetValueOrDefault(party.Id) ?? [party.Id];
}

/// <summary>The charges of a work order.</summary>
[Extends(typeof(WorkOrder))]
internal static class WorkCharges
{
    /// <summary>What was charged for it, oldest first, as the viewer may see it.</summary>
    [Needs(ChargeRights.Read), Requires(nameof(WorkOrder.Id))]
    public static IDataLoaderResult<IReadOnlyList<ServiceCharge>> Charges([Parent] WorkOrder order, ChargesOfWork loader) => loader.Load(order.Id);
}

internal sealed class ChargesOfWork(IDbContextFactory<AfterSalesDb> dbs, Caller caller) : BatchLoader<long, IReadOnlyList<ServiceCharge>>
{
    protected override async Task<Func<long, IReadOnlyList<ServiceCharge>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await AfterSalesDb.Whole(db.Visible<ServiceCharge>(caller.Scope(ChargeRights.Read)).Where(c => c.WorkOrderId != null && keys.Contains(c.WorkOrderId.Value))).OrderBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.WorkOrderId!.Value);
        return key => [.. rows[key]];
    }
}
