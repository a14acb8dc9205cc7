namespace Platform.Orders;

/// <summary>Why there is a refund.</summary>
internal enum RefundCause
{
    /// <summary>A person proposed it.</summary>
    Agreed = 0,

    /// <summary>The order was cancelled with money held.</summary>
    Cancelled = 1,

    /// <summary>The parcel was refused or came back.</summary>
    ReturnedToSender = 2,

    /// <summary>Money arrived after the order had ended.</summary>
    LatePayment = 3,

    /// <summary>A return or a dispute was decided.</summary>
    Remedy = 4,
}
