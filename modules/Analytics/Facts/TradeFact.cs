namespace Platform.Analytics.Facts;

/// <summary>An order in figures.</summary>
internal sealed class TradeFact : Fact
{
    public long OrderId { get; init; }

    public string? Number { get; set; }

    public long? PartyId { get; set; }

    public string? Currency { get; set; }

    public long TotalMinor { get; set; }

    public long RefundedMinor { get; set; }

    public DateTime? PlacedAt { get; set; }

    public DateTime? ReleasedAt { get; set; }

    public DateTime? HandedOverAt { get; set; }

    public DateTime? DeliveredAt { get; set; }

    public DateTime? CompletedAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    public long? ToShipSeconds { get; set; }

    public long? ToSignSeconds { get; set; }

    /// <summary>Works out what follows from two times, whichever became known last.</summary>
    public void Derive() => (ToShipSeconds, ToSignSeconds) = (Seconds(PlacedAt, HandedOverAt), Seconds(HandedOverAt, DeliveredAt));
}
