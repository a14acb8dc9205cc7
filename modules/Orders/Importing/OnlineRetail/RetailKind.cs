namespace Platform.Orders;

/// <summary>What an imported invoice is.</summary>
internal enum RetailKind
{
    /// <summary>Somebody bought something: it becomes an order.</summary>
    Sale = 0,

    /// <summary>Its number begins with C: a sale was taken back, wholly or in part.</summary>
    Cancellation = 1,

    /// <summary>Stock was corrected: nobody bought, nothing was to be paid.</summary>
    StockCorrection = 2,

    /// <summary>Its number begins with A: a bad debt was corrected.</summary>
    DebtAdjustment = 3,
}
