namespace Platform.AfterSales;

/// <summary>When it was where, and by which parcel.</summary>
internal sealed partial class ReturnAuthorization
{
    /// <summary>By when the goods must be on their way, UTC; null when no goods are expected or nothing is allowed yet.</summary>
    public DateTime? SendBy { get; private set; }

    /// <summary>Courier that brings the goods; null before.</summary>
    public string? Courier { get; private set; }

    /// <summary>Number on the courier's paper; null before.</summary>
    public string? WaybillNumber { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>When it was allowed or declined, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the goods were sent, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When the courier had them, UTC; null before the first scan.</summary>
    public DateTime? ScannedAt { get; private set; }

    /// <summary>When the parcel was at our door, UTC; null before or when nobody tracks it.</summary>
    public DateTime? ArrivedAt { get; private set; }

    /// <summary>When everything was counted in, UTC; null before.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>When it ended, UTC; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Receipts so far.</summary>
    public int Receipts { get; private set; }

    /// <summary>Inspections so far.</summary>
    public int Inspected { get; private set; }
}
