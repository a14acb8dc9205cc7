using Platform.Contracts.AfterSales;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of cases.</summary>
internal sealed class ProjectCases(FactBook facts, Delivery delivery) : IProjection, IReaction<CaseOpened>, IReaction<CaseJoined>, IReaction<CaseClassified>, IReaction<CaseAccepted>,
    IReaction<CaseRejected>, IReaction<CasesMerged>, IReaction<CaseAssigned>, IReaction<CaseTransferred>, IReaction<CaseResponded>, IReaction<CaseResolved>, IReaction<CaseReopened>, IReaction<CaseClosed>
{
    public async Task On(CaseOpened e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        (fact.Number, fact.Channel, fact.OpenedAt) = (e.Number, (int)e.Channel, e.OpenedAt);
        if (newer) (fact.Kind, fact.ServiceItem, fact.PartyId, fact.LocationId, fact.TeamId) = ((int)e.Kind, e.ServiceItem, e.PartyId, e.LocationId, e.TeamId);
        fact.Derive();
    }

    public async Task On(CaseJoined e, CancellationToken ct) => (await Of(e.CaseId, ct)).Fact.Joined++;

    public async Task On(CaseClassified e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        if (newer) (fact.Kind, fact.ServiceItem, fact.PartyId, fact.LocationId, fact.TeamId) = ((int)e.Kind, e.ServiceItem, e.PartyId, e.LocationId, e.TeamId);
    }

    public async Task On(CaseAccepted e, CancellationToken ct) => (await Of(e.CaseId, ct)).Fact.AcceptedAt = e.AcceptedAt;

    public async Task On(CaseRejected e, CancellationToken ct) => (await Of(e.CaseId, ct)).Fact.RejectedAt = delivery.OccurredAt;

    public async Task On(CasesMerged e, CancellationToken ct) => (await Of(e.CaseId, ct)).Fact.MergedAt = delivery.OccurredAt;

    public async Task On(CaseAssigned e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        if (newer) (fact.TeamId, fact.OwnerId) = (e.TeamId, e.OwnerId);
    }

    public async Task On(CaseTransferred e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        fact.Transferred++;
        if (newer) fact.TeamId = e.ToTeamId;
    }

    public async Task On(CaseResponded e, CancellationToken ct)
    {
        var (fact, _) = await Of(e.CaseId, ct);
        if (fact.RespondedAt is null || e.At < fact.RespondedAt) fact.RespondedAt = e.At;
        fact.Derive();
    }

    public async Task On(CaseResolved e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        if (newer) (fact.ResolvedAt, fact.TeamId, fact.OwnerId) = (e.ResolvedAt, e.TeamId, e.OwnerId);
        fact.Derive();
    }

    public async Task On(CaseReopened e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        fact.Reopened++;
        if (newer) (fact.ResolvedAt, fact.ClosedAt) = (null, null);
        fact.Derive();
    }

    public async Task On(CaseClosed e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.CaseId, ct);
        if (newer) fact.ClosedAt = e.ClosedAt;
    }

    async Task<(CaseFact Fact, bool Newer)> Of(long id, CancellationToken ct)
    {
        var fact = await facts.Of(() => new CaseFact { CaseId = id }, ct, id);
        return (fact, fact.Newer(delivery));
    }
}
