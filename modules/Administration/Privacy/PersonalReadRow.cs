namespace Platform.Administration.Privacy;

/// <summary>That somebody saw personal data in clear. Rows are only ever added.</summary>
internal sealed class PersonalReadRow : Entity
{
    public DateTime At { get; init; }
    public string SubjectType { get; init; } = "";
    public long SubjectId { get; init; }
    public long? PartyId { get; init; }
    public string What { get; init; } = "";
    public long? AccountId { get; init; }
    public string? Purpose { get; init; }
    public string? Ip { get; init; }
    public string CorrelationId { get; init; } = "";
}
