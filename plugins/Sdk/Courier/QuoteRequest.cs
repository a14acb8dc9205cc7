namespace Platform.Sdk;

/// <summary>What would be carried where.</summary>
public sealed record QuoteRequest
{
    /// <summary>The service's code; null asks for a quote of each.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>Where it starts; null means the connection's usual place.</summary>
    public PostalAddress? From { get; init; }

    /// <summary>Where it goes.</summary>
    public required PostalAddress To { get; init; }

    /// <summary>At least one package.</summary>
    public required IReadOnlyList<Parcel> Parcels { get; init; }

    /// <summary>When it would be handed over; null means now.</summary>
    public DateTimeOffset? HandOverAt { get; init; }
}
