namespace Platform.Sdk;

/// <summary>Which order to look up.</summary>
public sealed record FindWaybillRequest
{
    /// <summary>The key it was ordered with.</summary>
    public required string RequestKey { get; init; }

    /// <summary>
    /// The order as it was sent. The host keeps it and always gives it; carriers without books of their own answer from it. Null when
    /// it is lost.
    /// </summary>
    public WaybillRequest? Original { get; init; }
}
