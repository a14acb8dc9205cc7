namespace Platform.AfterSales;

/// <summary>Everything a new return is made of, checked.</summary>
internal sealed record NewReturn
{
    public required string Number { get; init; }
    public required OrgPath Org { get; init; }
    public required ReturnKind Kind { get; init; }
    public required string Currency { get; init; }
    public required ReturnPolicy Policy { get; init; }
    public required IReadOnlyList<ReturnLine> Lines { get; init; }
    public required DateTime Now { get; init; }
    public required FreightPayer FreightPayer { get; init; }
    public long? OrderId { get; init; }
    public string? OrderNumber { get; init; }
    public long? CaseId { get; init; }
    public long? PartyId { get; init; }
    public IReadOnlyList<RuleVerdict> Verdicts { get; init; } = [];
}
