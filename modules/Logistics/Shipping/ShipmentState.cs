namespace Platform.Logistics;

/// <summary>Where a shipment stands.</summary>
internal enum ShipmentState
{
    /// <summary>Announced; there is no valid waybill for every package yet.</summary>
    Created = 0,

    /// <summary>Every package has a waybill.</summary>
    Labelled = 1,

    /// <summary>The courier has it.</summary>
    HandedOver = 2,

    /// <summary>Between two places.</summary>
    InTransit = 3,

    /// <summary>On the last vehicle.</summary>
    OutForDelivery = 4,

    /// <summary>At a locker or shop, waiting for the receiver.</summary>
    AtPickupPoint = 5,

    /// <summary>Delivered and signed for.</summary>
    Delivered = 6,

    /// <summary>Held up on the way: a failed attempt, damage, customs; the reason says what.</summary>
    Exception = 7,

    /// <summary>The receiver does not take it.</summary>
    Refused = 8,

    /// <summary>On its way back to the sender.</summary>
    Returning = 9,

    /// <summary>Back with the sender and counted in.</summary>
    ReturnedToSender = 10,

    /// <summary>The courier lost it.</summary>
    Lost = 11,

    /// <summary>Called off before it was handed over.</summary>
    Cancelled = 12,
}

/// <summary>Which way goods go.</summary>
internal enum ShipmentDirection
{
    /// <summary>To a customer.</summary>
    Outbound = 0,

    /// <summary>From a customer back to us.</summary>
    Return = 1,

    /// <summary>Between two of our places.</summary>
    Transfer = 2,
}

/// <summary>What was already told to other modules; each is told once.</summary>
[Flags]
internal enum Announced
{
    /// <summary>Nothing yet.</summary>
    Nothing = 0,

    /// <summary>The delivery.</summary>
    Delivered = 1,

    /// <summary>The refusal.</summary>
    Refused = 2,

    /// <summary>The return.</summary>
    Returned = 4,

    /// <summary>The loss.</summary>
    Lost = 8,

    /// <summary>The first scan of a parcel that a customer sends back.</summary>
    Scanned = 16,
}
