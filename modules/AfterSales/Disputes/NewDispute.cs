namespace Platform.AfterSales;

/// <summary>Everything a new dispute is made of, checked.</summary>
internal sealed record NewDispute
{
    public required string Number { get; init; }
    public required OrgPath Org { get; init; }
    public required long CaseId { get; init; }
    public required long OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public required DisputeKind Kind { get; init; }
    public required string Currency { get; init; }
    public required DisputeEvidence Statement { get; init; }
    public required DateTime Now { get; init; }
    public IReadOnlyList<DisputeLine> Lines { get; init; } = [];
    public long? PartyId { get; init; }
    public long? ReturnId { get; init; }
    public long? ClaimMinor { get; init; }
    public DisputeOutcome? Wants { get; init; }
}
