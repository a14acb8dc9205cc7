namespace Platform.Sdk;

/// <summary>Pay the seller.</summary>
public sealed record ReleaseRequest
{
    /// <summary>From which trade.</summary>
    public required TradeReference Trade { get; init; }

    /// <summary>Names this release for ever, 1 to 64 characters, unique in the trade; the same for every attempt.</summary>
    public required string RequestNumber { get; init; }

    /// <summary>How much; more than zero, in the trade's currency, at most what is held.</summary>
    public required Money Amount { get; init; }
}
