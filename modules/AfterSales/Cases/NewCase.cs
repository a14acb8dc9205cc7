namespace Platform.AfterSales;

/// <summary>Everything a new case is made of, checked.</summary>
internal sealed record NewCase
{
    public required string Number { get; init; }
    public required OrgPath Org { get; init; }
    public required CaseKind Kind { get; init; }
    public required ServiceChannel Channel { get; init; }
    public required string Title { get; init; }
    public required Standing Standing { get; init; }
    public required CaseEntry Entry { get; init; }
    public required DateTime OpenedAt { get; init; }
    public string? Subkind { get; init; }
    public string? Description { get; init; }
    public long? PartyId { get; init; }
    public long? LocationId { get; init; }
    public long? OrderId { get; init; }
    public long? ServiceItemId { get; init; }
    public string? ServiceItemCode { get; init; }
    public long? RelatedCaseId { get; init; }
    public string? Origin { get; init; }
}

/// <summary>Where a case stands among those who work.</summary>
/// <param name="QueueId">Queue.</param>
/// <param name="TeamId">Team; null when none has it.</param>
/// <param name="OwnerId">Person; null while nobody has it.</param>
/// <param name="Priority">How much it presses.</param>
internal sealed record Standing(long QueueId, long? TeamId, long? OwnerId, CasePriority Priority);
