using Platform.Contracts.Customers;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of calls back and questionnaires.</summary>
internal sealed class ProjectCare(FactBook facts, Delivery delivery) : IProjection, IReaction<FollowUpPlanned>, IReaction<FollowUpCompleted>, IReaction<FollowUpExhausted>, IReaction<FollowUpWaived>,
    IReaction<SurveySent>, IReaction<SurveyAnswered>, IReaction<SurveyExpired>
{
    public async Task On(FollowUpPlanned e, CancellationToken ct)
    {
        var (fact, newer) = await FollowUp(e.FollowUpId, e.Subject, e.PartyId, ct);
        if (fact.PlannedAt is null || delivery.OccurredAt < fact.PlannedAt) fact.PlannedAt = delivery.OccurredAt;
        if (newer) (fact.DueAt, fact.DoneAt, fact.Outcome, fact.Score, fact.ExhaustedAt, fact.WaivedAt) = (e.DueAt, null, null, null, null, null);
    }

    public async Task On(FollowUpCompleted e, CancellationToken ct)
    {
        var (fact, newer) = await FollowUp(e.FollowUpId, e.Subject, e.PartyId, ct);
        if (newer) (fact.DoneAt, fact.Outcome, fact.Score, fact.CallerId) = (e.At, e.Outcome, e.Score, e.AccountId);
    }

    public async Task On(FollowUpExhausted e, CancellationToken ct)
    {
        var (fact, newer) = await FollowUp(e.FollowUpId, e.Subject, e.PartyId, ct);
        if (newer) fact.ExhaustedAt = delivery.OccurredAt;
    }

    public async Task On(FollowUpWaived e, CancellationToken ct)
    {
        var (fact, newer) = await FollowUp(e.FollowUpId, e.Subject, e.PartyId, ct);
        if (newer) (fact.WaivedAt, fact.BySampling) = (delivery.OccurredAt, e.BySampling);
    }

    public async Task On(SurveySent e, CancellationToken ct) => (await Survey(e.SurveyId, e.Subject, e.PartyId, ct)).SentAt = delivery.OccurredAt;

    public async Task On(SurveyAnswered e, CancellationToken ct)
    {
        var fact = await Survey(e.SurveyId, e.Subject, e.PartyId, ct);
        (fact.Kind, fact.Score, fact.Dissatisfied, fact.ProviderId, fact.StaffId, fact.AnsweredAt) = (e.Kind, e.Score, e.Dissatisfied, e.ProviderId, e.StaffId, e.At);
    }

    public async Task On(SurveyExpired e, CancellationToken ct) => (await Survey(e.SurveyId, e.Subject, e.PartyId, ct)).ExpiredAt = delivery.OccurredAt;

    async Task<(FollowUpFact Fact, bool Newer)> FollowUp(long id, SubjectRef subject, long? party, CancellationToken ct)
    {
        var fact = await facts.Of(() => new FollowUpFact { FollowUpId = id }, ct, id);
        (fact.SubjectType, fact.SubjectId, fact.CaseId, fact.PartyId) = (subject.Type, subject.Id, FactBook.CaseOf(subject), party);
        return (fact, fact.Newer(delivery));
    }

    async Task<SurveyFact> Survey(long id, SubjectRef subject, long? party, CancellationToken ct)
    {
        var fact = await facts.Of(() => new SurveyFact { SurveyId = id }, ct, id);
        (fact.SubjectType, fact.SubjectId, fact.CaseId, fact.PartyId) = (subject.Type, subject.Id, FactBook.CaseOf(subject), party);
        fact.Newer(delivery);
        return fact;
    }
}
