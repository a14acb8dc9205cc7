namespace Platform.Sdk;

/// <summary>The history of one parcel.</summary>
public sealed record ParcelTracking
{
    /// <summary>The waybill number.</summary>
    public required string Number { get; init; }

    /// <summary>
    /// All events the carrier gave, in any order and possibly again and again: the host sorts and removes duplicates by event id.
    /// </summary>
    public required IReadOnlyList<TrackingEvent> Events { get; init; }
}
