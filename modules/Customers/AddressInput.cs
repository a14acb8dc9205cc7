namespace Platform.Customers;

/// <summary>An address: exactly one of the two forms.</summary>
internal sealed record AddressInput
{
    /// <summary>An address in China, Taiwan, Hong Kong and Macao included if a division code is known.</summary>
    public ChineseAddressInput? Chinese { get; init; }

    /// <summary>An address anywhere else, as it is written there.</summary>
    public ForeignAddressInput? Foreign { get; init; }
}

/// <summary>An address by division code.</summary>
internal sealed record ChineseAddressInput
{
    /// <summary>6 digits (county), 9 (street or township) or 12 (community).</summary>
    public required string DivisionCode { get; init; }

    /// <summary>The division as people write it, such as 广东省深圳市南山区, at most 120 characters.</summary>
    public required string Region { get; init; }

    /// <summary>Road, number, building, room; at most 200 characters.</summary>
    public required string Detail { get; init; }

    /// <summary>Six digits; null when unknown.</summary>
    public string? PostalCode { get; init; }
}

/// <summary>A free address.</summary>
internal sealed record ForeignAddressInput
{
    /// <summary>ISO 3166 two-letter code in capitals, not CN.</summary>
    public required string Country { get; init; }

    /// <summary>State or city, shown to everybody who sees the party; null to show the country only. At most 120 characters.</summary>
    public string? Region { get; init; }

    /// <summary>One to five lines of at most 200 characters.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>At most 20 characters; null when there is none.</summary>
    public string? PostalCode { get; init; }
}
