using Platform.Contracts.Customers;

namespace Platform.AfterSales;

/// <summary>Somebody said in a follow-up, a survey or a visit that it is not well.</summary>
internal sealed class WhenSomebodyIsDissatisfied(Consequences consequences) : IReaction<FollowUpCompleted>, IReaction<SurveyAnswered>, IReaction<SatisfactionVisited>
{
    // A visit that answered a call back is told by that call back.
    public Task On(SatisfactionVisited e, CancellationToken ct)
        => e is { Outcome: "DISSATISFIED", FollowUpId: null } ? consequences.Follow(new SubjectRef("Visit", e.VisitId), new SubjectRef("Case", e.CaseId), e.PartyId, ct) : Task.CompletedTask;

    public Task On(FollowUpCompleted e, CancellationToken ct)
        => e.Outcome == "DISSATISFIED" ? consequences.Follow(new SubjectRef("FollowUp", e.FollowUpId), e.Subject, e.PartyId, ct) : Task.CompletedTask;

    public Task On(SurveyAnswered e, CancellationToken ct)
        => e.Dissatisfied ? consequences.Follow(new SubjectRef("Survey", e.SurveyId), e.Subject, e.PartyId, ct) : Task.CompletedTask;
}
