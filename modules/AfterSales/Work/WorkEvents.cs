namespace Platform.AfterSales;

/// <summary>Somebody set out for a visit.</summary>
internal sealed record TravelStarted(long WorkOrderId, DateTime At) : IEvent;

/// <summary>Nobody let the technician in.</summary>
internal sealed record CustomerAbsent(long WorkOrderId, DateTime At) : IEvent;

/// <summary>A job report was handed in.</summary>
internal sealed record JobReported(long WorkOrderId, int Visit) : IEvent;

/// <summary>Work stopped until something is ready.</summary>
internal sealed record WorkOrderHeld(long WorkOrderId, string Reason) : IEvent;

/// <summary>Work was taken away from who had it and waits for dispatch.</summary>
internal sealed record WorkOrderSentBack(long WorkOrderId, string Reason, string State) : IEvent;

/// <summary>Work went to another unit.</summary>
internal sealed record WorkOrderTransferred(long WorkOrderId, long UnitId, string Reason) : IEvent;

/// <summary>The time for answering an offer is over.</summary>
internal sealed record OfferRanOut(long OfferId) : IEvent;

/// <summary>What is owed is due.</summary>
internal sealed record ChargeFellDue(long ChargeId) : IEvent;
