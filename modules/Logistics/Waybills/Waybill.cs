using Platform.Contracts.Logistics;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>A courier's paper for one package: requested under a key that stays the same, so that asking twice never makes two.</summary>
internal sealed partial class Waybill : ScopedAggregate
{
    /// <summary>The shipment.</summary>
    public long ShipmentId { get; private set; }

    /// <summary>The package.</summary>
    public long PackageId { get; private set; }

    /// <summary>The package while the waybill is in force, else null; unique, so that a package has one at most.</summary>
    public long? ActivePackageId { get; private set; }

    /// <summary>Names the request to the courier for ever.</summary>
    public string RequestKey { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public WaybillState State { get; private set; }

    /// <summary>Courier connection; null until one was chosen.</summary>
    public string? Courier { get; private set; }

    /// <summary>The courier's service; null until one was chosen.</summary>
    public string? ServiceCode { get; private set; }

    /// <summary>The number on the paper; null until it was issued.</summary>
    public string? Number { get; private set; }

    /// <summary>Routing code for large print; null when the courier has none.</summary>
    public string? SortCode { get; private set; }

    /// <summary>The courier's own order number; null when it has none.</summary>
    public string? CourierOrderNumber { get; private set; }

    /// <summary>Why it is late, unknown or failed, as a code with the courier's words; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>A warning of the courier that a person must confirm (requestWaybill with this id); null when there is none.</summary>
    public string? WarningId { get; private set; }

    /// <summary>Warnings that were confirmed for this request, separated by commas; null when none.</summary>
    public string? ConfirmedWarnings { get; private set; }

    /// <summary>When the courier was first asked, UTC; null before. Once set, nobody orders again without looking first.</summary>
    public DateTime? AskedAt { get; private set; }

    /// <summary>The request as it was sent, encrypted; null before.</summary>
    [Protected, Encrypted]
    public string? RequestData { get; private set; }

    /// <summary>Since when the outcome is unknown, UTC; null when it is known.</summary>
    public DateTime? UnknownSince { get; private set; }

    /// <summary>Tries at ordering that did not reach the courier.</summary>
    public int Tries { get; private set; }

    /// <summary>When its label was first printed, UTC; null before.</summary>
    public DateTime? PrintedAt { get; private set; }

    /// <summary>How often its label was asked for.</summary>
    public int Prints { get; private set; }

    /// <summary>When the courier confirmed that it took the waybill back, UTC; null before.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>What tracking says of the parcel.</summary>
    public ParcelStatus Parcel { get; private set; }

    /// <summary>When the newest tracking event happened, UTC; null before the first.</summary>
    public DateTime? LastEventAt { get; private set; }

    /// <summary>Whether it is in force: neither voided nor failed.</summary>
    public bool Active => ActivePackageId is not null;

    public static Waybill Request(Shipment shipment, Package package, string? confirmedWarnings = null)
    {
        var waybill = new Waybill
        {
            Org = shipment.Org, ShipmentId = shipment.Id, PackageId = package.Id, ActivePackageId = package.Id,
            RequestKey = $"{shipment.Number}-{package.Index}-{Guid.NewGuid():N}", ConfirmedWarnings = confirmedWarnings,
        };
        waybill.Record(() => new WaybillRequested(waybill.Id));
        return waybill;
    }

    /// <summary>A paper filled in by hand at a courier that is not connected.</summary>
    public static Waybill ByHand(Shipment shipment, Package package, string courier, string number)
    {
        var waybill = Request(shipment, package);
        waybill.ClearRequest();
        waybill.Courier = courier;
        waybill.Issue(number, null, null, shipment.OrderId);
        return waybill;
    }

    public void Follow(ParcelFate fate) => (Parcel, LastEventAt) = (fate.Status, fate.NewestAt);
}
