namespace Platform.Logistics;

/// <summary>One thing a courier told of a parcel. Kept by number, so that news of a waybill whose answer was lost waits for it.</summary>
internal sealed class TrackingEvent : Entity
{
    /// <summary>Courier connection.</summary>
    public string Courier { get; init; } = "";

    /// <summary>Waybill number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The courier's id of the event, unique within the parcel.</summary>
    public string EventId { get; init; } = "";

    /// <summary>What it means.</summary>
    public ParcelStatus Status { get; init; }

    /// <summary>Why, for failures and refusals; null when the courier does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The courier's code, unchanged.</summary>
    public string RawCode { get; init; } = "";

    /// <summary>The courier's words, unchanged; may be empty.</summary>
    public string RawText { get; init; } = "";

    /// <summary>Where, in the courier's words; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime OccurredAt { get; init; }

    /// <summary>When we heard of it, UTC.</summary>
    public DateTime ReceivedAt { get; init; }
}
