namespace Platform.Orders;

/// <summary>A waybill number that Logistics told of.</summary>
internal sealed class OrderWaybill : Entity
{
    OrderWaybill() { }

    public OrderWaybill(long shipmentId, string courier, string number) => (ShipmentId, Courier, Number) = (shipmentId, courier, number);

    /// <summary>The order it belongs to.</summary>
    public long OrderId { get; private set; }

    /// <summary>The shipment in Logistics.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>Courier connection.</summary>
    public string Courier { get; private set; } = "";

    /// <summary>The number.</summary>
    public string Number { get; private set; } = "";
}
