using GraphQL.DataLoader;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Fields of a work order that are computed or loaded beside it.</summary>
[Extends(typeof(WorkOrder))]
internal sealed class WorkOrderFields(FieldCipher cipher)
{
    /// <summary>Whom to meet, masked; null when nobody is named.</summary>
    [Requires(nameof(WorkOrder.Contact))]
    public WorkContact? Contact([Parent] WorkOrder order) => WorkContact.Masked(order, cipher);

    /// <summary>Whom to meet, in the clear; null when nobody is named.</summary>
    [Needs(WorkRights.Contact), Requires(nameof(WorkOrder.Contact))]
    [Reveals(nameof(WorkOrder.PartyId))]
    public WorkContact? ContactRevealed([Parent] WorkOrder order) => WorkContact.Clear(order, cipher);

    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(WorkOrder.Id))]
    public IDataLoaderResult<IReadOnlyList<Transition>> AvailableTransitions([Parent] WorkOrder order, TransitionsOfWork loader) => loader.Load(order.Id);

    /// <summary>What the job report still lacks before the work can count as done.</summary>
    [Requires(nameof(WorkOrder.Id))]
    public IDataLoaderResult<IReadOnlyList<JobField>> MissingFromReport([Parent] WorkOrder order, MissingOfWork loader) => loader.Load(order.Id);

    /// <summary>The service; null for work outside the catalogue, and when the viewer may not read the catalogue.</summary>
    [Requires(nameof(WorkOrder.ServiceItemId))]
    public IDataLoaderResult<ServiceItem?>? ServiceItem([Parent] WorkOrder order, ServiceItemById loader) => order.ServiceItemId is { } id ? loader.Load(id) : null;

    /// <summary>The offers made, oldest first, as the viewer may see them.</summary>
    [Needs("aftersales:offer:read"), Requires(nameof(WorkOrder.Id))]
    public IDataLoaderResult<IReadOnlyList<DispatchOffer>> Offers([Parent] WorkOrder order, OffersOfWork loader) => loader.Load(order.Id);
}
