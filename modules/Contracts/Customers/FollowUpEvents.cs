namespace Platform.Contracts.Customers;

/// <summary>Somebody is owed a call back.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="DueAt">By when, UTC.</param>
public sealed record FollowUpPlanned(long FollowUpId, SubjectRef Subject, long? PartyId, DateTime DueAt) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("FollowUp", FollowUpId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A call back is due now.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="AssigneeId">Account that is to call; null while nobody is.</param>
public sealed record FollowUpDue(long FollowUpId, SubjectRef Subject, long? PartyId, long? AssigneeId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("FollowUp", FollowUpId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>Somebody was called back, or declined to talk.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Outcome">SATISFIED, DISSATISFIED or DECLINED.</param>
/// <param name="Score">1 to 5; null when not asked.</param>
/// <param name="AccountId">Who called.</param>
/// <param name="At">When, UTC.</param>
public sealed record FollowUpCompleted(long FollowUpId, SubjectRef Subject, long? PartyId, string Outcome, int? Score, long? AccountId, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("FollowUp", FollowUpId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>Nobody was reached in any of the attempts.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Attempts">How many.</param>
public sealed record FollowUpExhausted(long FollowUpId, SubjectRef Subject, long? PartyId, int Attempts) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("FollowUp", FollowUpId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A call back was given up, by a policy's sampling or by a person.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Reason">Why.</param>
/// <param name="BySampling">True when the policy sampled it out.</param>
public sealed record FollowUpWaived(long FollowUpId, SubjectRef Subject, long? PartyId, string Reason, bool BySampling) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("FollowUp", FollowUpId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A questionnaire went out.</summary>
/// <param name="SurveyId">The survey.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record SurveySent(long SurveyId, SubjectRef Subject, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Survey", SurveyId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A questionnaire was answered.</summary>
/// <param name="SurveyId">The survey.</param>
/// <param name="Kind">CSAT, NPS, CES or CUSTOM.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
/// <param name="Score">Main score on the kind's own scale; null without one.</param>
/// <param name="Dissatisfied">True when the score is at or below what the template calls dissatisfied.</param>
/// <param name="ProviderId">Service provider it is about; null when none.</param>
/// <param name="StaffId">Account it is about; null when none.</param>
/// <param name="At">When, UTC.</param>
public sealed record SurveyAnswered(long SurveyId, string Kind, SubjectRef Subject, long? PartyId, int? Score, bool Dissatisfied, long? ProviderId, long? StaffId, DateTime At) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Survey", SurveyId), Subject, .. Subjects.Of(("Party", PartyId))];
}

/// <summary>A questionnaire was not answered in time.</summary>
/// <param name="SurveyId">The survey.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyId">The customer; null when unknown.</param>
public sealed record SurveyExpired(long SurveyId, SubjectRef Subject, long? PartyId) : ITimelined
{
    /// <inheritdoc />
    public IEnumerable<SubjectRef> About() => [new SubjectRef("Survey", SurveyId), Subject, .. Subjects.Of(("Party", PartyId))];
}
