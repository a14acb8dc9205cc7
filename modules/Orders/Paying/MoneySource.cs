namespace Platform.Orders;

/// <summary>Whose money a refund is paid from.</summary>
internal enum MoneySource
{
    /// <summary>What is still held.</summary>
    Held = 0,

    /// <summary>What the seller already has.</summary>
    Released = 1,
}
