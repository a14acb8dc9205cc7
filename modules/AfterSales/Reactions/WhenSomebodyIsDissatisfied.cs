using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Somebody said in a follow-up or a survey that it is not well.</summary>
internal sealed class WhenSomebodyIsDissatisfied(Consequences consequences) : IReaction<FollowUpCompleted>, IReaction<SurveyAnswered>
{
    public Task On(FollowUpCompleted e, CancellationToken ct)
        => e.Outcome == "DISSATISFIED" ? consequences.Follow(new SubjectRef("FollowUp", e.FollowUpId), e.Subject, e.PartyId, ct) : Task.CompletedTask;

    public Task On(SurveyAnswered e, CancellationToken ct)
        => e.Dissatisfied ? consequences.Follow(new SubjectRef("Survey", e.SurveyId), e.Subject, e.PartyId, ct) : Task.CompletedTask;
}
