namespace Platform.Logistics;

/// <summary>Settings of the module, section <c>Logistics</c>.</summary>
internal sealed class LogisticsOptions
{
    /// <summary>Hours that stock stays promised to an order before anything is shipped of it; 0 for no limit.</summary>
    public int ReservationHours { get; set; }

    /// <summary>Weight of a parcel that was not weighed yet, in grams.</summary>
    public int ParcelGrams { get; set; } = 1000;

    /// <summary>Seconds a courier has for an answer.</summary>
    public int CourierSeconds { get; set; } = 15;

    /// <summary>Tries at ordering a waybill while the courier cannot be reached, before it is shown as failed.</summary>
    public int WaybillTries { get; set; } = 6;
}
