namespace Platform.Sdk;

/// <summary>A payment provider told that money arrived. Modules compare order, amount and currency before they post it.</summary>
public sealed record PaymentReported : WebhookEvent
{
    /// <summary>The order's reference the trade was opened with.</summary>
    public required string OrderReference { get; init; }

    /// <summary>The provider's trade number.</summary>
    public required string TradeNumber { get; init; }

    /// <summary>The provider's or the bank's number of this payment; posted at most once.</summary>
    public required string PaymentNumber { get; init; }

    /// <summary>What arrived.</summary>
    public required Money Amount { get; init; }
}
