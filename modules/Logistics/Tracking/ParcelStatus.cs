namespace Platform.Logistics;

/// <summary>What tracking events mean, the same for all couriers. The order of the numbers is the rank between events of one instant.</summary>
internal enum ParcelStatus
{
    /// <summary>A code that is not understood; it moves nothing.</summary>
    Unknown = 0,

    /// <summary>The waybill exists; the courier has not seen the parcel.</summary>
    Created = 1,

    /// <summary>The courier has the data and plans the pick-up.</summary>
    InfoReceived = 2,

    /// <summary>The courier holds the parcel.</summary>
    PickedUp = 3,

    /// <summary>Between two places.</summary>
    InTransit = 4,

    /// <summary>With a customs office.</summary>
    Customs = 5,

    /// <summary>On the last vehicle.</summary>
    OutForDelivery = 6,

    /// <summary>At a locker or shop, waiting for the receiver.</summary>
    AvailableForPickup = 7,

    /// <summary>Nobody took it; the courier will try again.</summary>
    AttemptFailed = 8,

    /// <summary>Held up: damaged, blocked, delayed; the reason says what.</summary>
    Exception = 9,

    /// <summary>The courier stopped watching; it moves nothing.</summary>
    Expired = 10,

    /// <summary>The waybill was taken back; it counts only while no parcel was seen.</summary>
    Cancelled = 11,

    /// <summary>The courier lost it; a later scan means that it was found.</summary>
    Lost = 12,

    /// <summary>The receiver does not take it.</summary>
    Refused = 13,

    /// <summary>On the way back to the sender.</summary>
    Returning = 14,

    /// <summary>The receiver has it.</summary>
    Delivered = 15,

    /// <summary>The sender has it again.</summary>
    Returned = 16,
}
