namespace Platform.Sdk;

/// <summary>One part of a request that the partner does not accept.</summary>
public sealed record FieldError
{
    /// <summary>Path from the request down, as in the SDK: <c>Receiver.Phone</c>, <c>Parcels[0].WeightGrams</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Stable, upper case with underscores: <c>TOO_LONG</c>.</summary>
    public required string Code { get; init; }

    /// <summary>For people, in the call's locale where the partner can; null when the code says all.</summary>
    public string? Text { get; init; }
}
