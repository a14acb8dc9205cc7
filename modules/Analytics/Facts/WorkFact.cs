namespace Platform.Analytics.Facts;

/// <summary>A work order in figures.</summary>
internal sealed class WorkFact : Fact, ITeamed
{
    public long WorkOrderId { get; init; }

    public string? Number { get; set; }

    public long? CaseId { get; set; }

    public string? ServiceItem { get; set; }

    public long? PartyId { get; set; }

    public long? LocationId { get; set; }

    public long? ProviderId { get; set; }

    public long? TechnicianId { get; set; }

    public long? TeamId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? DoneAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    public int Visits { get; set; }

    public int Arrivals { get; set; }

    public int LateArrivals { get; set; }

    public DateTime? LastArrivalAt { get; set; }

    public int Reworked { get; set; }

    public int Refused { get; set; }

    public int Expired { get; set; }
}
