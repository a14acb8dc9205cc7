namespace Platform.Orders;

/// <summary>What is wrong with an order; each type has its own procedure.</summary>
internal enum OrderExceptionType
{
    /// <summary>Something is missing: receiver, lines.</summary>
    Incomplete = 0,

    /// <summary>An amount is out of the ordinary, or money does not fit.</summary>
    Amount = 1,

    /// <summary>It looks like an order that exists already.</summary>
    Duplicate = 2,

    /// <summary>The address cannot be served.</summary>
    Address = 3,

    /// <summary>Stock is short.</summary>
    Shortage = 4,

    /// <summary>A refund is stuck.</summary>
    RefundPending = 5,

    /// <summary>The platform says it was shipped already.</summary>
    PlatformAlreadyShipped = 6,

    /// <summary>Suspected fraud.</summary>
    Fraud = 7,

    /// <summary>Anything else; the code says what.</summary>
    Other = 8,
}
