namespace Platform.AfterSales;

/// <summary>What one line of a return gets.</summary>
internal enum ReturnResolution
{
    /// <summary>Money back.</summary>
    Refund = 0,

    /// <summary>The same goods anew.</summary>
    ExchangeSame = 1,

    /// <summary>Other goods, such as another size.</summary>
    ExchangeOther = 2,

    /// <summary>The same pieces, mended.</summary>
    Repair = 3,

    /// <summary>Nothing: the pieces go back to the customer as they are.</summary>
    RejectSendBack = 4,

    /// <summary>Nothing moves: the goods stay where they are, perhaps with compensation.</summary>
    Keep = 5,
}
