namespace Platform.Contracts.AfterSales;

/// <summary>What a customer asks for with a return.</summary>
public enum ReturnKind
{
    /// <summary>Goods back, money back (退货退款).</summary>
    ReturnRefund = 0,

    /// <summary>Goods back, other goods out (换货).</summary>
    Exchange = 1,

    /// <summary>Money back, the goods stay or never came (仅退款).</summary>
    RefundOnly = 2,

    /// <summary>Goods back, the same pieces out again, mended (维修).</summary>
    Repair = 3,
}

/// <summary>What becomes of pieces that came back.</summary>
public enum GoodsDisposition
{
    /// <summary>As new: back to where orders are served from.</summary>
    Restock = 0,

    /// <summary>Good once it is cleaned or mended; not sold as new.</summary>
    Refurbish = 1,

    /// <summary>Worthless: leaves the books.</summary>
    Scrap = 2,

    /// <summary>Locked away until somebody decides.</summary>
    Quarantine = 3,

    /// <summary>Goes back to the customer in a parcel of its own.</summary>
    SendBack = 4,
}
