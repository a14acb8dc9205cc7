using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>What somebody who was offered work may know of it before accepting: no customer, no contact.</summary>
/// <param name="Number">Number of the work order.</param>
/// <param name="Kind">What sort of work.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Priority">How pressing it is.</param>
/// <param name="ServiceItem">Code of the service; null for work outside the catalogue.</param>
/// <param name="ProductCode">Code of the product; null when it is about none.</param>
/// <param name="Brand">Brand; null when it does not matter.</param>
/// <param name="RegionCode">Division code of the place; null when unknown.</param>
/// <param name="RequiredSkills">Codes of the skills it takes.</param>
/// <param name="PromisedBy">By when it was promised; null when nothing was promised.</param>
internal sealed record OfferedWork(string Number, WorkKind Kind, string Title, WorkPriority Priority, string? ServiceItem, string? ProductCode, string? Brand, string? RegionCode, IReadOnlyList<string> RequiredSkills, DateTime? PromisedBy);

/// <summary>What clients see of offered work.</summary>
internal sealed class OfferedWorkType : ObjectType<OfferedWork>
{
    public OfferedWorkType() => ShowsAll();
}

/// <summary>Fields of an offer that are computed or loaded beside it.</summary>
[Extends(typeof(DispatchOffer))]
internal sealed class DispatchOfferFields(Caller caller)
{
    /// <summary>What is offered.</summary>
    [Requires(nameof(DispatchOffer.WorkOrderId))]
    public IDataLoaderResult<OfferedWork?> Work([Parent] DispatchOffer offer, OfferedWorkById loader) => loader.Load(offer.WorkOrderId);

    /// <summary>The work order; null while the viewer may not see it, as before accepting.</summary>
    [Needs(WorkRights.Read), Requires(nameof(DispatchOffer.WorkOrderId))]
    public IDataLoaderResult<WorkOrder?> WorkOrder([Parent] DispatchOffer offer, WorkOrderById loader) => loader.Load(offer.WorkOrderId);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(DispatchOffer.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] DispatchOffer offer) => DispatchOffer.Table.Available(offer, caller);
}

/// <summary>What is offered, for offers that the viewer sees already.</summary>
internal sealed class OfferedWorkById(IDbContextFactory<AfterSalesDb> dbs) : BatchLoader<long, OfferedWork?>
{
    protected override async Task<Func<long, OfferedWork?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.WorkOrders.AsNoTracking().Where(w => keys.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        return key => found.TryGetValue(key, out var w)
            ? new OfferedWork(w.Number, w.Kind, w.Title, w.Priority, w.ServiceItemCode, w.ProductCode, w.Brand, w.RegionCode, Words.Split(w.RequiredSkills), w.PromisedBy) : null;
    }
}

/// <summary>Work orders as the viewer may see them.</summary>
internal sealed class WorkOrderById(INodeSource<WorkOrder> nodes, Caller caller) : BatchLoader<long, WorkOrder?>
{
    protected override async Task<Func<long, WorkOrder?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        => caller.Can(WorkRights.Read) && await nodes.Load([.. keys], caller, ct) is var found ? key => found.GetValueOrDefault(key) : _ => null;
}
