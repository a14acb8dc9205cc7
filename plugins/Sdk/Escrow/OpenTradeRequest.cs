namespace Platform.Sdk;

/// <summary>What is to be paid for.</summary>
public sealed record OpenTradeRequest
{
    /// <summary>The host's reference of the order, 1 to 64 characters; the key of the trade.</summary>
    public required string OrderReference { get; init; }

    /// <summary>What the buyer has to pay; more than zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the buyer reads on the payment page; at most 100 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>When held money goes to the seller without anyone's doing; null leaves it to the host.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>Where the buyer's browser returns to; null when there is none.</summary>
    public Uri? ReturnTo { get; init; }
}
