namespace Platform.Sdk;

/// <summary>Pay the buyer back.</summary>
public sealed record RefundRequest
{
    /// <summary>From which trade.</summary>
    public required TradeReference Trade { get; init; }

    /// <summary>Names this refund for ever, 1 to 64 characters, unique in the trade; the same for every attempt.</summary>
    public required string RefundRequestNumber { get; init; }

    /// <summary>How much; more than zero, in the trade's currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>Whose money it is.</summary>
    public required RefundSource From { get; init; }

    /// <summary>Why, for the buyer; at most 80 characters.</summary>
    public required string Reason { get; init; }
}
