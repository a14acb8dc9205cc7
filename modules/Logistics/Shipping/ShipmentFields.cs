using GraphQL.DataLoader;
using Platform.Kernel.Flow;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>What a shipment shows beyond its own columns.</summary>
[Extends(typeof(Shipment)), Needs(ShippingQueries.Read)]
internal sealed class ShipmentFields(FieldCipher cipher, Caller caller)
{
    /// <summary>Who may see receivers in the clear.</summary>
    public const string Reveal = "logistics:receiver:reveal";

    /// <summary>Who gets it. Name, phone and address are masked unless the viewer may reveal receivers.</summary>
    [Requires(nameof(Shipment.ReceiverName), nameof(Shipment.ReceiverPhone), nameof(Shipment.ReceiverAddress), nameof(Shipment.Region),
        nameof(Shipment.OrgId), nameof(Shipment.RegionId), nameof(Shipment.BranchId), nameof(Shipment.SiteId))]
    [Reveals(UnlessMasked = nameof(ShipmentReceiver.Masked))]
    public ShipmentReceiver Receiver([Parent] Shipment shipment)
    {
        var clear = SealedReceiver.Open(shipment, cipher);
        return caller.Scope(Reveal).Reaches(shipment.Org) ? new(clear.Name, clear.Phone, clear.Region, clear.Address, false)
            : new(Masking.Name(clear.Name), Masking.Phone(clear.Phone), clear.Region, Masking.Address(clear.Address), true);
    }

    /// <summary>What the viewer may do with it next, and what is in the way.</summary>
    [Requires(nameof(Shipment.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] Shipment shipment) => ShipmentFlow.Table.Available(shipment, caller);

    /// <summary>Its waybills, voided and failed ones included, oldest first.</summary>
    [Requires(nameof(Shipment.Id))]
    public static IDataLoaderResult<IReadOnlyList<Waybill>> Waybills([Parent] Shipment shipment, WaybillsByShipment waybills) => waybills.Load(shipment.Id);

    /// <summary>The warehouse's work on it; null when no warehouse of ours has any.</summary>
    [Requires(nameof(Shipment.Id))]
    public static IDataLoaderResult<Fulfillment?> Fulfillment([Parent] Shipment shipment, FulfillmentByShipment fulfillments) => fulfillments.Load(shipment.Id);
}
