namespace Platform.Logistics;

/// <summary>Where a waybill stands.</summary>
internal enum WaybillState
{
    /// <summary>To be ordered from a courier, or being ordered.</summary>
    Requested = 0,

    /// <summary>The courier gave a number.</summary>
    Issued = 1,

    /// <summary>Its label was printed.</summary>
    Printed = 2,

    /// <summary>Its parcel was handed over.</summary>
    Used = 3,

    /// <summary>Taken back.</summary>
    Voided = 4,

    /// <summary>The courier may have issued it; its answer was lost and is being asked for.</summary>
    Unknown = 5,

    /// <summary>No courier issued it; the problem says why.</summary>
    Failed = 6,
}
