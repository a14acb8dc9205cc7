namespace Platform.Sdk;

/// <summary>What carriers' codes mean, the same for all. The parcel's status is that of the newest event; terminal ones stay.</summary>
public enum TrackingStatus
{
    /// <summary>A code the plugin does not know; the raw code and text are all there is.</summary>
    Unknown,

    /// <summary>The waybill exists; the carrier has not seen the parcel.</summary>
    Created,

    /// <summary>The carrier has the order's data and plans the pick-up.</summary>
    InfoReceived,

    /// <summary>The carrier holds the parcel.</summary>
    PickedUp,

    /// <summary>Between two places.</summary>
    InTransit,

    /// <summary>With a customs office.</summary>
    Customs,

    /// <summary>On the last vehicle.</summary>
    OutForDelivery,

    /// <summary>At a locker or shop, waiting for the receiver.</summary>
    AvailableForPickup,

    /// <summary>Nobody took it; the carrier will try again.</summary>
    AttemptFailed,

    /// <summary>The receiver or someone for them has it. Terminal, unless a refusal or a return follows.</summary>
    Delivered,

    /// <summary>The receiver does not take it.</summary>
    Refused,

    /// <summary>On the way back to the sender.</summary>
    Returning,

    /// <summary>The sender has it again. Terminal.</summary>
    Returned,

    /// <summary>Damaged, lost, held up: see the reason.</summary>
    Exception,

    /// <summary>The waybill was taken back. Terminal.</summary>
    Cancelled,

    /// <summary>The carrier stopped watching without an end.</summary>
    Expired,
}
