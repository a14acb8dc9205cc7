namespace Platform.Orders;

/// <summary>How far the escrow trade of an order is.</summary>
internal enum TradeState
{
    /// <summary>Exists here, not yet at the provider.</summary>
    Created = 0,

    /// <summary>Open; the buyer has not paid everything.</summary>
    WaitPay = 1,

    /// <summary>The whole amount is held.</summary>
    Held = 2,

    /// <summary>The provider knows that goods left.</summary>
    ShippedNotified = 3,

    /// <summary>Receipt is confirmed; the money is on its way to the seller.</summary>
    Confirmed = 4,

    /// <summary>The seller was paid. Final but for refunds out of released money.</summary>
    Released = 5,

    /// <summary>The buyer disputes; nothing is released.</summary>
    Disputed = 6,

    /// <summary>Everything went back to the buyer. Final.</summary>
    Refunded = 7,

    /// <summary>Some went back to the buyer, the rest is held.</summary>
    PartiallyRefunded = 8,

    /// <summary>Ended without a payment. Only a late payment leads out of it, and that is refunded.</summary>
    Closed = 9,
}
