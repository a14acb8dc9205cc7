namespace Platform.Sdk;

/// <summary>One thing that happened to a parcel.</summary>
public sealed record TrackingEvent
{
    /// <summary>
    /// The carrier's id, or one computed from number, time and raw code; the same each time the event is told. At most 100 characters.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>When it happened, with the offset of the place. Carriers that leave the zone out mean +08:00 in China.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What it means in the SDK's words; <see cref="TrackingStatus.Unknown"/> for codes the plugin does not know.</summary>
    public required TrackingStatus Status { get; init; }

    /// <summary>Why, for exceptions, refusals and failed attempts; null when the carrier does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The carrier's code, unchanged.</summary>
    public required string RawCode { get; init; }

    /// <summary>The carrier's words, unchanged; may be empty.</summary>
    public required string RawText { get; init; }

    /// <summary>Where, in the carrier's words; null when not told.</summary>
    public string? Place { get; init; }
}
