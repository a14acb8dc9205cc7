using Platform.Contracts.Customers;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of account managers' visits. A missed one that was put off and made counts as made.</summary>
internal sealed class ProjectVisits(FactBook facts, Delivery delivery) : IProjection, IReaction<VisitCompleted>, IReaction<VisitMissed>
{
    public async Task On(VisitCompleted e, CancellationToken ct)
    {
        if (await Newer(e.VisitId, e.PartyId, e.ManagerId, ct) is { } fact) (fact.EndedAt, fact.Made, fact.Issues) = (e.At, true, e.Issues);
    }

    public async Task On(VisitMissed e, CancellationToken ct)
    {
        if (await Newer(e.VisitId, e.PartyId, e.ManagerId, ct) is { } fact) (fact.EndedAt, fact.Made) = (delivery.OccurredAt, false);
    }

    async Task<VisitFact?> Newer(long id, long party, long manager, CancellationToken ct)
    {
        var fact = await facts.Of(() => new VisitFact { VisitId = id }, ct, id);
        if (!fact.Newer(delivery)) return null;
        (fact.PartyId, fact.ManagerId) = (party, manager == 0 ? null : manager); // 0: nobody was to make it
        return fact;
    }
}
