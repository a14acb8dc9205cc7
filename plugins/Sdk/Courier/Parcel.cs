namespace Platform.Sdk;

/// <summary>One package.</summary>
public sealed record Parcel
{
    /// <summary>The host's own reference, printed where the carrier allows it; unique within a request.</summary>
    public required string Reference { get; init; }

    /// <summary>Weight in grams, 1 or more.</summary>
    public required int WeightGrams { get; init; }

    /// <summary>Longest side in millimetres; null when not measured.</summary>
    public int? LengthMillimetres { get; init; }

    /// <summary>Middle side in millimetres; null when not measured.</summary>
    public int? WidthMillimetres { get; init; }

    /// <summary>Shortest side in millimetres; null when not measured.</summary>
    public int? HeightMillimetres { get; init; }

    /// <summary>What is inside, as the carrier must declare it; at most 100 characters.</summary>
    public required string Contents { get; init; }
}
