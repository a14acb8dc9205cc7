namespace Platform.Sdk;

/// <summary>A place, complete and unmasked: carriers refuse addresses with stars.</summary>
public sealed record PostalAddress
{
    /// <summary>ISO 3166-1, two upper-case letters.</summary>
    public string Country { get; init; } = "CN";

    /// <summary>
    /// Chinese administrative division code (GB/T 2260, 6 digits; up to 12 with town and village); null when not known or abroad.
    /// </summary>
    public string? DivisionCode { get; init; }

    /// <summary>Province, state or first-level division.</summary>
    public required string Province { get; init; }

    /// <summary>City or second-level division.</summary>
    public required string City { get; init; }

    /// <summary>District or county; null where there is none.</summary>
    public string? District { get; init; }

    /// <summary>Street, building, unit and room.</summary>
    public required string Detail { get; init; }

    /// <summary>Postal code; null when not known.</summary>
    public string? PostalCode { get; init; }
}
