namespace Platform.Logistics;

/// <summary>Where the work of a warehouse on one shipment stands.</summary>
internal enum FulfillmentState
{
    /// <summary>Made; the warehouse was not told.</summary>
    Created = 0,

    /// <summary>The warehouse has the goods-issue note.</summary>
    Notified = 1,

    /// <summary>Being picked.</summary>
    Picking = 2,

    /// <summary>Everything was picked.</summary>
    Picked = 3,

    /// <summary>Packed; the waybill is not there yet.</summary>
    Packed = 4,

    /// <summary>Packed and labelled; may leave when the money is secured.</summary>
    Ready = 5,

    /// <summary>Left the warehouse.</summary>
    Shipped = 6,

    /// <summary>Delivered or back.</summary>
    Closed = 7,

    /// <summary>Called off.</summary>
    Cancelled = 8,

    /// <summary>Fewer pieces were found than the note says.</summary>
    Short = 9,
}
