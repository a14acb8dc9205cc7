namespace Platform.Analytics.Facts;

/// <summary>An account manager's visit in figures, once it was made or missed.</summary>
internal sealed class VisitFact : Fact
{
    public long VisitId { get; init; }

    public long? ManagerId { get; set; }

    public long? PartyId { get; set; }

    /// <summary>When it was made, or else when its time had passed.</summary>
    public DateTime? EndedAt { get; set; }

    public bool Made { get; set; }

    public int Issues { get; set; }
}
