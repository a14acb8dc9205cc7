namespace Platform.Customers;

/// <summary>The key under which another system knows a party.</summary>
internal sealed record ExternalRefInput
{
    /// <summary>The other system, at most 40 printable ASCII characters.</summary>
    public required string System { get; init; }

    /// <summary>Its key there, at most 64 printable ASCII characters.</summary>
    public required string Key { get; init; }
}
