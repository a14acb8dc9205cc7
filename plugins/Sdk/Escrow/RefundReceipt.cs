namespace Platform.Sdk;

/// <summary>The buyer was paid back.</summary>
public sealed record RefundReceipt
{
    /// <summary>The number of the request.</summary>
    public required string RefundRequestNumber { get; init; }

    /// <summary>The provider's own number.</summary>
    public required string RefundNumber { get; init; }

    /// <summary>How much went back.</summary>
    public required Money Amount { get; init; }

    /// <summary>When the provider moved it; the buyer's bank may take days more.</summary>
    public required DateTimeOffset RefundedAt { get; init; }

    /// <summary>Where the trade's money is now, this refund included.</summary>
    public required EscrowBalance Balance { get; init; }
}
