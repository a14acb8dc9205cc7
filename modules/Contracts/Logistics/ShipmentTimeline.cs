namespace Platform.Contracts.Logistics;

/// <summary>What timelines say of stock and parcels.</summary>
public static class ShipmentTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText StockReserved = TimelineText.ForStaff<StockReserved>("库存已预占", "Stock was reserved");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText StockShort = TimelineText.ForStaff<StockShort>("库存不足", "Stock is short");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText WaybillIssued = TimelineText.ForAll<WaybillIssued>("已出运单：{courier} {waybillNumber}", "Waybill {waybillNumber} issued by {courier}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ShipmentHandedOver = TimelineText.ForAll<ShipmentHandedOver>("已发货：{courier} {waybillNumber}", "Handed over to {courier}, waybill {waybillNumber}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ShipmentDelivered = TimelineText.ForAll<ShipmentDelivered>("包裹已签收", "The parcel was delivered");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ShipmentRefused = TimelineText.ForAll<ShipmentRefused>("收件人拒收", "The receiver refused the parcel");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ShipmentReturned = TimelineText.ForAll<ShipmentReturned>("退件已入库", "The parcel came back and was counted in");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ShipmentLost = TimelineText.ForAll<ShipmentLost>("包裹遗失", "The parcel is lost");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnParcelScanned = TimelineText.ForAll<ReturnParcelScanned>("退换包裹已揽收", "The courier has the parcel that goes back");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText ReturnParcelArrived = TimelineText.ForAll<ReturnParcelArrived>("退换包裹已到达仓库", "The parcel that went back is at the warehouse");
}
