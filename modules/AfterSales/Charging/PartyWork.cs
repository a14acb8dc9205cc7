using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>What AfterSales adds to a party about work and money.</summary>
[Extends(typeof(IParty))]
internal static class PartyWork
{
    /// <summary>Work for this party and for those merged into it, newest first, at most 100, as the viewer may see it.</summary>
    [Needs(WorkRights.Read), Requires(nameof(IParty.Id))]
    public static IDataLoaderResult<IReadOnlyList<WorkOrder>> WorkOrders([Parent] IParty party, WorkOfParty loader) => loader.Load(party.Id);

    /// <summary>Charges to this party and to those merged into it, newest first, at most 100, as the viewer may see them.</summary>
    [Needs(ChargeRights.Read), Requires(nameof(IParty.Id))]
    public static IDataLoaderResult<IReadOnlyList<ServiceCharge>> Charges([Parent] IParty party, ChargesOfParty loader) => loader.Load(party.Id);
}

/// <summary>Documents of parties, found under every id that a party ever had.</summary>
internal abstract class OfParty<T>(IDbContextFactory<AfterSalesDb> dbs, IParties parties, Caller caller, string permission) : BatchLoader<long, IReadOnlyList<T>> where T : ScopedAggregate, IPartied
{
    const int Most = 100;

    protected override int MaxBatchSize => 100;

    protected override async Task<Func<long, IReadOnlyList<T>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        var families = await parties.Family(keys, ct);
        var ids = families.Values.SelectMany(f => f).Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = (await Rows(db.Visible<T>(caller.Scope(permission)), ids).OrderByDescending(r => r.Id).Take(Most * keys.Count).ToListAsync(ct)).ToLookup(r => r.PartyId ?? 0);
        return key => [.. families.GetValueOrDefault(key, [key]).SelectMany(id => rows[id]).OrderByDescending(r => r.Id).Take(Most)];
    }

    protected abstract IQueryable<T> Rows(IQueryable<T> visible, IReadOnlyList<long> partyIds);
}

internal sealed class WorkOfParty(IDbContextFactory<AfterSalesDb> dbs, IParties parties, Caller caller) : OfParty<WorkOrder>(dbs, parties, caller, WorkRights.Read)
{
    protected override IQueryable<WorkOrder> Rows(IQueryable<WorkOrder> visible, IReadOnlyList<long> partyIds) => AfterSalesDb.Whole(visible.Where(w => w.PartyId != null && partyIds.Contains(w.PartyId.Value)));
}

internal sealed class ChargesOfParty(IDbContextFactory<AfterSalesDb> dbs, IParties parties, Caller caller) : OfParty<ServiceCharge>(dbs, parties, caller, ChargeRights.Read)
{
    protected override IQueryable<ServiceCharge> Rows(IQueryable<ServiceCharge> visible, IReadOnlyList<long> partyIds) => AfterSalesDb.Whole(visible.Where(c => c.PartyId != null && partyIds.Contains(c.PartyId.Value)));
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
