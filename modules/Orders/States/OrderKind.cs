namespace Platform.Orders;

/// <summary>What sort of order it is.</summary>
internal enum OrderKind
{
    /// <summary>Goods from stock.</summary>
    Standard = 0,

    /// <summary>Goods made after the order.</summary>
    MadeToOrder = 1,

    /// <summary>The customer brings the material (来料加工).</summary>
    TollProcessing = 2,

    /// <summary>Replaces goods of an earlier order.</summary>
    Replacement = 3,

    /// <summary>A service without goods.</summary>
    Service = 4,
}
