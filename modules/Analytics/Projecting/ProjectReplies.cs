using Platform.Contracts.AfterSales;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of written answers that departments owe.</summary>
internal sealed class ProjectReplies(FactBook facts, Delivery delivery) : IProjection, IReaction<ReplyRequested>, IReaction<ReplySubmitted>
{
    public async Task On(ReplyRequested e, CancellationToken ct) => (await Of(e.RequestId, e.CaseId, e.TeamId, e.DueAt, ct)).RequestedAt = delivery.OccurredAt;

    public async Task On(ReplySubmitted e, CancellationToken ct) => (await Of(e.RequestId, e.CaseId, e.TeamId, e.DueAt, ct)).SubmittedAt = e.At;

    async Task<ReplyFact> Of(long id, long matter, long team, DateTime due, CancellationToken ct)
    {
        var fact = await facts.Of(() => new ReplyFact { RequestId = id }, ct, id);
        if (fact.Newer(delivery)) (fact.CaseId, fact.TeamId, fact.DueAt) = (matter, team, due);
        return fact;
    }
}
