namespace Platform.Sdk;

/// <summary>Who sends or receives, and where.</summary>
public sealed record ShippingContact
{
    /// <summary>The person's name, unmasked.</summary>
    public required string Name { get; init; }

    /// <summary>Telephone with country code where it is not the connection's own country; unmasked.</summary>
    public required string Phone { get; init; }

    /// <summary>Company; null for private persons.</summary>
    public string? Company { get; init; }

    /// <summary>The place.</summary>
    public required PostalAddress Address { get; init; }
}
