namespace Platform.Sdk;

/// <summary>A payment someone saw on the operator's account.</summary>
public sealed record RecordPaymentRequest
{
    /// <summary>For which trade.</summary>
    public required TradeReference Trade { get; init; }

    /// <summary>The bank's serial number or the receipt's number, 1 to 64 characters.</summary>
    public required string PaymentNumber { get; init; }

    /// <summary>What arrived; more than zero, in the trade's currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset PaidAt { get; init; }
}
