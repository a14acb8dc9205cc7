namespace Platform.Orders;

/// <summary>What Logistics last said about stock for an order.</summary>
internal enum StockPromise
{
    /// <summary>Nothing yet.</summary>
    Unknown = 0,

    /// <summary>Reserved for every line.</summary>
    Reserved = 1,

    /// <summary>Short for some line.</summary>
    Short = 2,
}
