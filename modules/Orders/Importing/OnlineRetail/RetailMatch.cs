namespace Platform.Orders;

/// <summary>How the purchase behind a cancelled line was found, or why none was.</summary>
internal enum RetailMatch
{
    /// <summary>The line is no cancellation.</summary>
    None = 0,

    /// <summary>One earlier purchase of the customer at the same price covers it.</summary>
    SamePrice = 1,

    /// <summary>One earlier purchase of the customer at another price covers it.</summary>
    OtherPrice = 2,

    /// <summary>Several earlier purchases of the customer cover it together.</summary>
    Several = 3,

    /// <summary>A discount, postage or fee was taken back: nobody bought that.</summary>
    NotGoods = 4,

    /// <summary>No customer is named.</summary>
    WithoutCustomer = 5,

    /// <summary>The customer never bought it in the time that the file covers.</summary>
    NeverBought = 6,

    /// <summary>The customer bought it only afterwards.</summary>
    BoughtLater = 7,

    /// <summary>The customer gave back more than what is left of the earlier purchases.</summary>
    MoreThanBought = 8,
}
