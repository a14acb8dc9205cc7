using Platform.Contracts.Logistics;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>Goods that go from one place to one receiver, in one or more packages. It may name an order and need not.</summary>
internal sealed partial class Shipment : ScopedAggregate
{
    readonly List<ShipmentLine> _lines = [];
    readonly List<Package> _packages = [];

    /// <summary>Number that people quote.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The order; null for a shipment without one.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The order's number; null without an order.</summary>
    public string? OrderNumber { get; private set; }

    /// <summary>The return it belongs to, whichever way it goes; null for other shipments. A return's parcels name no order.</summary>
    public long? ReturnId { get; private set; }

    /// <summary>The return's number; null without one.</summary>
    public string? ReturnNumber { get; private set; }

    /// <summary>State of the goods in it.</summary>
    public Kernel.Stock.StockCondition GoodsCondition { get; private set; }

    /// <summary>Which way the goods go.</summary>
    public ShipmentDirection Direction { get; private set; }

    /// <summary>Where it stands.</summary>
    public ShipmentState State { get; private set; }

    /// <summary>The promise of stock it uses; null when it uses none.</summary>
    public long? ReservationId { get; private set; }

    /// <summary>The stock location it leaves; null when it leaves none of ours.</summary>
    public long? FromLocationId { get; private set; }

    /// <summary>The courier connection the customer chose; null leaves it to the rule.</summary>
    public string? WantedCourier { get; private set; }

    /// <summary>The courier connection that carries it; null until one accepted.</summary>
    public string? Courier { get; private set; }

    /// <summary>Why another courier than the chosen one carries it, or why none does, as a code; null when there is nothing to say.</summary>
    public string? CourierReason { get; private set; }

    /// <summary>The receiver's name, encrypted.</summary>
    [Protected, Encrypted]
    public string ReceiverName { get; private set; } = "";

    /// <summary>The receiver's phone, encrypted.</summary>
    [Protected, Encrypted]
    public string ReceiverPhone { get; private set; } = "";

    /// <summary>Street, building and room, encrypted.</summary>
    [Protected, Encrypted]
    public string ReceiverAddress { get; private set; } = "";

    /// <summary>Chinese division code of the receiver; null abroad or when unknown.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Names of the receiver's province, city and district; null when unknown.</summary>
    public string? Region { get; private set; }

    /// <summary>The receiver's postal code; null when unknown.</summary>
    public string? PostalCode { get; private set; }

    /// <summary>Amount to collect at the door in minor units; null when nothing is collected.</summary>
    public long? CodAmountMinor { get; private set; }

    /// <summary>Currency of that amount; null when nothing is collected.</summary>
    public string? CodCurrency { get; private set; }

    /// <summary>Latest delivery the courier promised, UTC; null when it promised none.</summary>
    public DateTime? PromisedAt { get; private set; }

    /// <summary>When the courier got it, UTC; null before.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>When it was delivered, UTC; null before.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>What holds it up, in the courier's words or as a code; null while nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>The location that carries its goods in the books while they are on the way; null when none does.</summary>
    public long? TransitLocationId { get; private set; }

    /// <summary>What other modules were told.</summary>
    public Announced Told { get; private set; }

    /// <summary>What is in it.</summary>
    public IReadOnlyList<ShipmentLine> Lines => _lines;

    /// <summary>Its packages; at least one.</summary>
    public IReadOnlyList<Package> Packages => _packages;

    public static Shipment Create(string number, OrgPath org, Reservation? reservation, long? fromLocation, SealedReceiver receiver, string? courier, Money? cod, IEnumerable<ShipmentLine> lines)
    {
        var shipment = new Shipment
        {
            Number = number, Org = org, OrderId = reservation?.OrderId, OrderNumber = reservation?.OrderNumber, ReservationId = reservation?.Id,
            FromLocationId = fromLocation, WantedCourier = courier, CodAmountMinor = cod?.AmountMinor, CodCurrency = cod?.Currency,
        };
        shipment.Address(receiver);
        shipment._lines.AddRange(lines);
        shipment._packages.Add(Package.Number(1));
        return shipment;
    }

    /// <summary>A parcel of a return: one that a customer sends to us, or one with pieces that go back to the customer as they are or mended.</summary>
    public static Shipment OfReturn(string number, OrgPath org, long returnId, string returnNumber, ShipmentDirection direction, long? fromLocation, SealedReceiver receiver, IEnumerable<ShipmentLine> lines)
    {
        var it = Create(number, org, null, fromLocation, receiver, null, null, lines);
        (it.ReturnId, it.ReturnNumber, it.Direction, it.GoodsCondition) = (returnId, returnNumber, direction, Kernel.Stock.StockCondition.Unknown);
        return it;
    }

    /// <summary>The customer had mistyped the number: whatever it belongs to is not this return's.</summary>
    public void LeaveReturn() => (ReturnId, Problem) = (null, "WAYBILL_CORRECTED");

    public void Address(SealedReceiver receiver)
        => (ReceiverName, ReceiverPhone, ReceiverAddress, RegionCode, Region, PostalCode) = (receiver.Name, receiver.Phone, receiver.Address, receiver.RegionCode, receiver.Region, receiver.PostalCode);

    public Package AddPackage()
    {
        var package = Package.Number(_packages.Count + 1);
        _packages.Add(package);
        Touch();
        return package;
    }

    public void Want(string? courier, Money? cod) => (WantedCourier, CodAmountMinor, CodCurrency) = (courier, cod?.AmountMinor, cod?.Currency);

    /// <summary>Says who carries it, or why nobody does.</summary>
    public void Carry(string? courier, string? reason) => (Courier, CourierReason) = (courier, reason is { Length: > 200 } ? reason[..200] : reason);

    public IReadOnlyList<ShippedLine> Shipped() => [.. _lines.Select(l => new ShippedLine(l.LineId, l.Quantity, l.Sku, l.Name))];
}
