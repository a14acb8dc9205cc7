namespace Platform.Sdk;

/// <summary>The carrier's acceptance.</summary>
public sealed record Waybill
{
    /// <summary>The key it was ordered with.</summary>
    public required string RequestKey { get; init; }

    /// <summary>The printed numbers: one for each parcel in the request's order, or a single one that covers all.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Routing code for large print on the label; null when the carrier has none.</summary>
    public string? SortCode { get; init; }

    /// <summary>The carrier's own order number where it differs from the waybill's; else null.</summary>
    public string? CourierOrderNumber { get; init; }

    /// <summary>Latest delivery promised; null when nothing is promised.</summary>
    public DateTimeOffset? PromisedAt { get; init; }
}
