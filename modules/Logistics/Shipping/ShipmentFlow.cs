using Platform.Kernel.Flow;

namespace Platform.Logistics;

/// <summary>The moves of a shipment.</summary>
internal static class ShipmentFlow
{
    public const string Label = "labelShipment", Unlabel = "unlabelShipment", HandOver = "handOver", Cancel = "cancelShipment", Track = "track";

    static readonly ShipmentState[] OnTheWay =
    [
        ShipmentState.HandedOver, ShipmentState.InTransit, ShipmentState.OutForDelivery, ShipmentState.AtPickupPoint, ShipmentState.Delivered, ShipmentState.Exception,
        ShipmentState.Refused, ShipmentState.Returning, ShipmentState.ReturnedToSender, ShipmentState.Lost,
    ];

    /// <summary>
    /// After the hand-over the state is what the set of tracking events says. An event that comes late may correct any state that was
    /// concluded without it, so tracking may lead from each of these states to each other.
    /// </summary>
    public static readonly Flow<Shipment, ShipmentState> Table = new(s => s.State, (s, state) => s.Set(state),
    [
        new(Label, ShipmentState.Created, ShipmentState.Labelled, null),
        new(Unlabel, ShipmentState.Labelled, ShipmentState.Created, null),
        new(Cancel, ShipmentState.Created, ShipmentState.Cancelled, "logistics:shipment:cancel"),
        new(Cancel, ShipmentState.Labelled, ShipmentState.Cancelled, "logistics:shipment:cancel"),
        new(HandOver, ShipmentState.Labelled, ShipmentState.HandedOver, null),
        .. from a in OnTheWay from b in OnTheWay where a != b select new Step<Shipment, ShipmentState>(Track + b, a, b, null),
    ]);
}
