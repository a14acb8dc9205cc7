namespace Platform.Sdk;

/// <summary>A trade as the provider sees it.</summary>
public sealed record EscrowTrade
{
    /// <summary>The order's reference it was opened with.</summary>
    public required string OrderReference { get; init; }

    /// <summary>The provider's number.</summary>
    public required string TradeNumber { get; init; }

    /// <summary>What the buyer has to pay in all.</summary>
    public required Money Amount { get; init; }

    /// <summary>How far it is.</summary>
    public required EscrowState State { get; init; }

    /// <summary>Where the money is.</summary>
    public required EscrowBalance Balance { get; init; }

    /// <summary>How the buyer pays; null when there is nothing to show (already paid, or closed).</summary>
    public PaymentInstruction? Pay { get; init; }

    /// <summary>When the provider pays the seller or gives the money back without anyone's doing; null when it never does.</summary>
    public DateTimeOffset? HoldEndsAt { get; init; }
}
