namespace Platform.Orders;

/// <summary>How the buyer pays.</summary>
internal enum PaymentMethod
{
    /// <summary>Money is held by a third party until the buyer confirms (担保交易).</summary>
    Escrow = 0,

    /// <summary>The courier collects it at the door (货到付款).</summary>
    CashOnDelivery = 1,

    /// <summary>Paid on the platform or to our account; finance records it, and it is held in our own books.</summary>
    Prepaid = 2,
}
