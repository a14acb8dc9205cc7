namespace Platform.Sdk;

/// <summary>Which parcels to look for.</summary>
public sealed record TrackRequest
{
    /// <summary>1 to 100 waybill numbers.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Last four digits of the receiver's telephone, which some carriers demand; null when not known.</summary>
    public string? PhoneTail { get; init; }
}
