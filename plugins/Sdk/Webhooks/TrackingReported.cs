namespace Platform.Sdk;

/// <summary>A carrier told something about a parcel.</summary>
public sealed record TrackingReported : WebhookEvent
{
    /// <summary>The waybill number.</summary>
    public required string WaybillNumber { get; init; }

    /// <summary>What happened; its id is unique within the parcel and may equal the push's.</summary>
    public required TrackingEvent Tracking { get; init; }
}
