namespace Platform.Sdk;

/// <summary>Which parcel to stop.</summary>
public sealed record InterceptRequest
{
    /// <summary>The waybill number.</summary>
    public required string Number { get; init; }

    /// <summary>Why, for the carrier's staff; at most 200 characters.</summary>
    public required string Reason { get; init; }
}
