namespace Platform.Orders;

/// <summary>Where the buyer's money is; derived from the ledger amounts.</summary>
internal enum OrderPaymentStatus
{
    /// <summary>Nothing came in.</summary>
    Unpaid = 0,

    /// <summary>Less than the payable amount is held.</summary>
    PartiallyHeld = 1,

    /// <summary>The whole payable amount is held.</summary>
    Held = 2,

    /// <summary>Some went to the seller, some is still held.</summary>
    PartiallyReleased = 3,

    /// <summary>All that was not refunded went to the seller.</summary>
    Released = 4,

    /// <summary>Some went back to the buyer, the rest is held.</summary>
    PartiallyRefunded = 5,

    /// <summary>All that came in went back to the buyer.</summary>
    Refunded = 6,

    /// <summary>To be collected at the door.</summary>
    CodPending = 7,
}
