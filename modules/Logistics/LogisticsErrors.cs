namespace Platform.Logistics;

/// <summary>What Logistics refuses.</summary>
internal static class LogisticsErrors
{
    /// <summary>The buyer's money is not held and nothing is collected at the door.</summary>
    public static readonly ErrorCode FundsNotSecured = new("FUNDS_NOT_SECURED",
        "The money for this order is not secured, so its goods may not leave.", "该订单的货款尚未托管，货物不能出库。");

    /// <summary>There is no waybill to hand the parcel over with.</summary>
    public static readonly ErrorCode WaybillMissing = new("WAYBILL_MISSING",
        "The parcel has no valid waybill yet.", "包裹尚无有效运单。");

    /// <summary>The package has a waybill that is in force.</summary>
    public static readonly ErrorCode WaybillActive = new("WAYBILL_ACTIVE",
        "Waybill {number} is in force for this package; void it first.", "该包裹已有有效运单{number}，请先作废。");

    /// <summary>No connection to this courier is active.</summary>
    public static readonly ErrorCode CourierUnavailable = new("COURIER_UNAVAILABLE",
        "Courier {courier} is not connected.", "快递{courier}未连接或未启用。");

    /// <summary>The order is closed or not known.</summary>
    public static readonly ErrorCode OrderNotShippable = new("ORDER_NOT_SHIPPABLE",
        "Nothing may be shipped for this order now.", "该订单当前不可发货。");

    /// <summary>A location is closed.</summary>
    public static readonly ErrorCode LocationClosed = new("LOCATION_CLOSED", "Location {code} is closed.", "库位{code}已关闭。");

    /// <summary>A location still holds goods.</summary>
    public static readonly ErrorCode LocationNotEmpty = new("LOCATION_NOT_EMPTY",
        "Location {code} still holds {pieces} pieces.", "库位{code}仍有{pieces}件库存。");

    /// <summary>Pieces are promised, so fewer cannot be counted.</summary>
    public static readonly ErrorCode BelowReserved = new("STOCK_BELOW_RESERVED",
        "{reserved} of {item} are promised to orders; the count cannot be below that.", "{item}已预留{reserved}件，盘点数不能低于预留数。");

    /// <summary>A paper size that labels are not drawn for.</summary>
    public static readonly ErrorCode PaperUnknown = new("LABEL_PAPER_UNKNOWN",
        "Labels are drawn on {papers}.", "面单支持的纸张：{papers}。");

    /// <summary>Fewer pieces were picked than the note says.</summary>
    public static readonly ErrorCode PickedShort = new("PICKED_SHORT",
        "Line {sku}: {picked} of {wanted} were picked.", "{sku}应拣{wanted}，实拣{picked}。");

    /// <summary>More pieces were picked than the note says, or something that is not on it.</summary>
    public static readonly ErrorCode PickedWrong = new("PICKED_WRONG",
        "{sku}: {picked} were picked, the note says {wanted}.", "{sku}拣货不符：出货单{wanted}，实拣{picked}。");

    /// <summary>The parcel belongs to a return.</summary>
    public static readonly ErrorCode BelongsToReturn = new("SHIPMENT_BELONGS_TO_RETURN", "This parcel belongs to return {return}, which waits for it.", "该包裹属于退换单{return}，不能取消。");

    /// <summary>A shipment follows its order and is not called off by itself.</summary>
    public static readonly ErrorCode BelongsToOrder = new("SHIPMENT_BELONGS_TO_ORDER",
        "This shipment belongs to order {order}; cancel the order instead.", "该包裹属于订单{order}，请取消订单。");
}
