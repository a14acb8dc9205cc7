namespace Platform.Sdk;

/// <summary>A payment the provider accepted.</summary>
public sealed record PaymentReceipt
{
    /// <summary>The payment's number, as reported.</summary>
    public required string PaymentNumber { get; init; }

    /// <summary>What is now held more.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>The trade with this payment in it.</summary>
    public required EscrowTrade Trade { get; init; }
}
