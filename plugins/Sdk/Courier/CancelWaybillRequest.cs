namespace Platform.Sdk;

/// <summary>Which waybill to take back.</summary>
public sealed record CancelWaybillRequest
{
    /// <summary>The key it was ordered with.</summary>
    public required string RequestKey { get; init; }

    /// <summary>The first of its numbers.</summary>
    public required string Number { get; init; }

    /// <summary>Why, for the carrier; at most 200 characters.</summary>
    public required string Reason { get; init; }
}
