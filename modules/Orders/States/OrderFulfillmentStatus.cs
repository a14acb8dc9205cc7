namespace Platform.Orders;

/// <summary>Where the goods are; derived from the lines and from what Logistics told.</summary>
internal enum OrderFulfillmentStatus
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Stock is promised to every line.</summary>
    Allocated = 1,

    /// <summary>Some line is short of stock.</summary>
    Backordered = 2,

    /// <summary>Some pieces left.</summary>
    PartiallyShipped = 3,

    /// <summary>All pieces left.</summary>
    Shipped = 4,

    /// <summary>Some pieces arrived.</summary>
    PartiallyDelivered = 5,

    /// <summary>All pieces arrived.</summary>
    Delivered = 6,

    /// <summary>All pieces that left came back without being accepted.</summary>
    ReturnedToSender = 7,
}
