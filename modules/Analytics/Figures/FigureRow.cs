namespace Platform.Analytics.Figures;

/// <summary>One document as one figure counts it, with everything by which it can be grouped.</summary>
internal sealed class FigureRow : IPlaced, IOwned, ITeamed
{
    /// <summary>When it counts.</summary>
    public DateTime At { get; init; }

    /// <summary>1 when it is in the numerator, otherwise 0.</summary>
    public int Hit { get; init; }

    /// <summary>What is averaged; null when nothing is.</summary>
    public long? Amount { get; init; }

    public long OrgId { get; init; }

    public long? RegionId { get; init; }

    public long? BranchId { get; init; }

    public long? SiteId { get; init; }

    public int? Kind { get; init; }

    public int? Channel { get; init; }

    public string? ServiceItem { get; init; }

    public long? TeamId { get; init; }

    public long? OwnerId { get; init; }

    public long? ProviderId { get; init; }

    /// <summary>The document: type and id.</summary>
    public string DocumentType { get; init; } = "";

    public long DocumentId { get; init; }

    /// <summary>Number people quote; null when it has none.</summary>
    public string? Number { get; init; }
}
