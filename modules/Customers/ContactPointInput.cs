namespace Platform.Customers;

/// <summary>A means of reaching a party.</summary>
internal sealed record ContactPointInput
{
    /// <summary>By what means.</summary>
    public required ContactType Type { get; init; }

    /// <summary>Phones as people write them, outside China with country code; at most 200 characters.</summary>
    public required string Value { get; init; }

    /// <summary>True when somebody made sure that it reaches the party.</summary>
    public bool Verified { get; init; }
}
