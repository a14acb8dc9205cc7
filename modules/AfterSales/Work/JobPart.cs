namespace Platform.AfterSales;

/// <summary>A part that was used.</summary>
internal sealed class JobPart : Entity
{
    JobPart() { }

    /// <summary>As the technician reported it.</summary>
    public JobPart(UsedPart used)
        => (Code, Name, Quantity, OldSerial, NewSerial) = (used.Code, used.Name, used.Quantity, used.OldSerial, used.NewSerial);

    /// <summary>The report.</summary>
    public long JobReportId { get; private set; }

    /// <summary>Part number; null when unknown.</summary>
    public string? Code { get; private set; }

    /// <summary>What it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pieces, at least 1.</summary>
    public int Quantity { get; private set; }

    /// <summary>Serial number of the piece taken out; null when it has none.</summary>
    public string? OldSerial { get; private set; }

    /// <summary>Serial number of the piece put in; null when it has none.</summary>
    public string? NewSerial { get; private set; }
}
