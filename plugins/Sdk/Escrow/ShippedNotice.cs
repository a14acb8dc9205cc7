namespace Platform.Sdk;

/// <summary>Tells that goods left.</summary>
public sealed record ShippedNotice
{
    /// <summary>For which trade.</summary>
    public required TradeReference Trade { get; init; }

    /// <summary>The carrier, as people call it.</summary>
    public required string CourierName { get; init; }

    /// <summary>The waybill number.</summary>
    public required string WaybillNumber { get; init; }

    /// <summary>When the carrier took the parcel.</summary>
    public required DateTimeOffset ShippedAt { get; init; }
}
