namespace Platform.Analytics.Facts;

/// <summary>A questionnaire in figures.</summary>
internal sealed class SurveyFact : Fact
{
    public long SurveyId { get; init; }

    public string SubjectType { get; set; } = "";

    public long SubjectId { get; set; }

    public long? CaseId { get; set; }

    public long? PartyId { get; set; }

    public string? Kind { get; set; }

    public DateTime? SentAt { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public DateTime? ExpiredAt { get; set; }

    public long? Score { get; set; }

    public bool Dissatisfied { get; set; }

    public long? ProviderId { get; set; }

    public long? StaffId { get; set; }
}
