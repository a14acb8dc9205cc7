namespace Platform.Sdk;

/// <summary>Asks what is offered.</summary>
public sealed record ServicesRequest
{
    /// <summary>Where parcels start; null means the connection's usual place.</summary>
    public PostalAddress? From { get; init; }

    /// <summary>Where they shall go; null asks for everything offered, wherever it goes.</summary>
    public PostalAddress? To { get; init; }
}
