namespace Platform.AfterSales;

/// <summary>Everything a new work order is made of, checked.</summary>
internal sealed record NewWork
{
    public required string Number { get; init; }
    public required OrgPath Org { get; init; }
    public required DateTime Now { get; init; }

    /// <summary>What is to be done, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The service; gives kind, team, skills, promise and what the report must hold unless said otherwise.</summary>
    public ServiceItem? Item { get; init; }

    public WorkKind? Kind { get; init; }
    public long? CaseId { get; init; }
    public long? PartyId { get; init; }
    public long? LocationId { get; init; }
    public long? TeamId { get; init; }
    public string? Description { get; init; }
    public WorkPriority Priority { get; init; } = WorkPriority.Normal;
    public DateTime? PromisedBy { get; init; }

    /// <summary>Chinese division code of the place, which decides the territory.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Where, in words that name no person.</summary>
    public string? Place { get; init; }

    /// <summary>Whom to meet, sealed.</summary>
    public string? Contact { get; init; }

    /// <summary>Blind index of the contact's phone.</summary>
    public string? PhoneIndex { get; init; }

    public string? ProductCode { get; init; }
    public string? Brand { get; init; }
    public string? SerialNumber { get; init; }
    public bool IsDraft { get; init; }
}
