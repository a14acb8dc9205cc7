namespace Platform.Sdk;

/// <summary>An offer, or why there is none.</summary>
public sealed record ShippingQuote
{
    /// <summary>The service's code.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>False when the service does not go there or does not take such parcels.</summary>
    public required bool Serviceable { get; init; }

    /// <summary>Why not, as a stable code (<c>OUT_OF_COVERAGE</c>, <c>TOO_HEAVY</c>); null when serviceable.</summary>
    public string? Reason { get; init; }

    /// <summary>Price for all parcels together, taxes included; null when not serviceable or settled later.</summary>
    public Money? Price { get; init; }

    /// <summary>Latest delivery the carrier promises; null when it promises none.</summary>
    public DateTimeOffset? PromisedAt { get; init; }
}
