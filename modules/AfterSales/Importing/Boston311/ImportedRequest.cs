namespace Platform.AfterSales;

/// <summary>A request as another system told it, beside the case that was made of it.</summary>
internal sealed class ImportedRequest : Entity
{
    /// <summary>The case.</summary>
    public long CaseId { get; init; }

    /// <summary>The other system, such as <c>boston311</c>.</summary>
    public string System { get; init; } = "";

    /// <summary>Its number there, unique within the system.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>SHA-256 of the row, to notice when it is told differently later.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The department that answered for it there.</summary>
    public string Department { get; init; } = "";

    /// <summary>The queue it was in there.</summary>
    public string Queue { get; init; } = "";

    /// <summary>What was asked for, in the other system's words.</summary>
    public string RequestType { get; init; } = "";

    /// <summary>How it came in, in the other system's words.</summary>
    public string Source { get; init; } = "";

    /// <summary>When it came in, UTC.</summary>
    public DateTime OpenedAt { get; init; }

    /// <summary>By when it was to be done, UTC; null when no time was named.</summary>
    public DateTime? TargetAt { get; init; }

    /// <summary>When it ended, UTC; null while it was open.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>What the other system says of its time.</summary>
    public CityVerdict CityVerdict { get; init; }

    /// <summary>What our clock says.</summary>
    public OwnVerdict OwnVerdict { get; init; }
}
