namespace Platform.Contracts.Logistics;

/// <summary>Stock was promised to every line of an order.</summary>
/// <param name="OrderId">The order.</param>
public sealed record StockReserved(long OrderId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId));
}

/// <summary>Stock could not be promised to some lines of an order; nothing of it is reserved.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Lines">The lines that are short.</param>
public sealed record StockShort(long OrderId, IReadOnlyList<ShortLine> Lines) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId));
}

/// <summary>A line without enough stock.</summary>
/// <param name="LineId">The order line.</param>
/// <param name="Sku">What.</param>
/// <param name="Wanted">Pieces ordered.</param>
/// <param name="Available">Pieces free.</param>
public sealed record ShortLine(long LineId, string Sku, long Wanted, long Available);

/// <summary>A courier gave a waybill number.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="Courier">Courier connection.</param>
/// <param name="WaybillNumber">The number.</param>
public sealed record WaybillIssued(long? OrderId, long ShipmentId, string Courier, string WaybillNumber) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId));
}

/// <summary>A parcel went to the courier.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="Courier">Courier connection.</param>
/// <param name="WaybillNumber">Its number.</param>
/// <param name="Lines">What is in it.</param>
/// <param name="ReturnId">The return whose goods go back to the customer in it; null for other parcels.</param>
public sealed record ShipmentHandedOver(long? OrderId, long ShipmentId, string Courier, string WaybillNumber, IReadOnlyList<ShippedLine> Lines, long? ReturnId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId), ("ReturnAuthorization", ReturnId));
}

/// <summary>What is in a parcel.</summary>
/// <param name="LineId">The order line.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Sku">What; null in events that were written before it was told.</param>
/// <param name="Name">Name for people; null in events that were written before it was told.</param>
public sealed record ShippedLine(long LineId, long Quantity, string? Sku = null, string? Name = null);

/// <summary>A parcel was delivered and signed for.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="DeliveredAt">When, UTC.</param>
/// <param name="Lines">What was in it.</param>
/// <param name="ReturnId">The return whose goods went back to the customer in it; null for other parcels.</param>
public sealed record ShipmentDelivered(long? OrderId, long ShipmentId, DateTime DeliveredAt, IReadOnlyList<ShippedLine> Lines, long? ReturnId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId), ("ReturnAuthorization", ReturnId));
}

/// <summary>The receiver refused a parcel; it comes back.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="Reason">What the courier said; null when it said nothing.</param>
/// <param name="Lines">What is in it; null in events that were written before it was told.</param>
/// <param name="ReturnId">The return whose goods went back to the customer in it; null for other parcels.</param>
public sealed record ShipmentRefused(long? OrderId, long ShipmentId, string? Reason, IReadOnlyList<ShippedLine>? Lines = null, long? ReturnId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId), ("ReturnAuthorization", ReturnId));
}

/// <summary>A parcel is back with the sender and was counted in.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="Lines">What came back.</param>
/// <param name="ReturnId">The return whose goods went back to the customer in it; null for other parcels.</param>
public sealed record ShipmentReturned(long? OrderId, long ShipmentId, IReadOnlyList<ShippedLine> Lines, long? ReturnId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId), ("ReturnAuthorization", ReturnId));
}

/// <summary>A parcel is lost.</summary>
/// <param name="OrderId">The order; null for a shipment without one.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="ReturnId">The return it belongs to, whichever way it went; null for other parcels.</param>
public sealed record ShipmentLost(long? OrderId, long ShipmentId, long? ReturnId = null) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("Order", OrderId), ("Shipment", ShipmentId), ("ReturnAuthorization", ReturnId));
}

/// <summary>A courier scanned a parcel that a customer sends back: it is really on its way.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="ShipmentId">The return's shipment.</param>
public sealed record ReturnParcelScanned(long ReturnId, long ShipmentId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Shipment", ShipmentId));
}

/// <summary>A parcel that a customer sent back is at our door, not yet counted.</summary>
/// <param name="ReturnId">The return.</param>
/// <param name="ShipmentId">The return's shipment.</param>
public sealed record ReturnParcelArrived(long ReturnId, long ShipmentId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => Subjects.Of(("ReturnAuthorization", ReturnId), ("Shipment", ShipmentId));
}
