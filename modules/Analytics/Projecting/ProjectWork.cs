using Platform.Contracts.AfterSales;

namespace Platform.Analytics.Projecting;

/// <summary>Keeps the facts of work orders.</summary>
internal sealed class ProjectWork(FactBook facts, Delivery delivery) : IProjection, IReaction<WorkOrderCreated>, IReaction<WorkOfferAnswered>, IReaction<WorkOrderAssigned>, IReaction<WorkOrderStarted>,
    IReaction<WorkOrderDone>, IReaction<WorkOrderReworked>, IReaction<WorkOrderClosed>, IReaction<WorkOrderCancelled>
{
    public async Task On(WorkOrderCreated e, CancellationToken ct)
    {
        var (fact, _) = await Of(e.WorkOrderId, ct);
        (fact.Number, fact.CaseId, fact.PartyId, fact.LocationId, fact.ServiceItem, fact.CreatedAt) = (e.Number, e.CaseId, e.PartyId, e.LocationId, e.ServiceItem, e.At);
    }

    public async Task On(WorkOfferAnswered e, CancellationToken ct)
    {
        var (fact, _) = await Of(e.WorkOrderId, ct);
        if (e.Answer == "REFUSED") fact.Refused++;
        if (e.Answer == "EXPIRED") fact.Expired++;
    }

    public async Task On(WorkOrderAssigned e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.WorkOrderId, ct);
        if (newer) (fact.ProviderId, fact.TechnicianId, fact.TeamId) = (e.ProviderId, e.TechnicianId, e.TeamId);
    }

    public async Task On(WorkOrderStarted e, CancellationToken ct)
    {
        var (fact, _) = await Of(e.WorkOrderId, ct);
        (fact.Arrivals, fact.LateArrivals, fact.Visits) = (fact.Arrivals + 1, fact.LateArrivals + (e.OnTime ? 0 : 1), Math.Max(fact.Visits, e.Visit));
        if (fact.LastArrivalAt is null || e.ArrivedAt > fact.LastArrivalAt) fact.LastArrivalAt = e.ArrivedAt;
    }

    public async Task On(WorkOrderDone e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.WorkOrderId, ct);
        fact.Visits = Math.Max(fact.Visits, e.Visit);
        if (newer) (fact.DoneAt, fact.ProviderId, fact.TechnicianId) = (e.At, e.ProviderId, e.TechnicianId);
    }

    public async Task On(WorkOrderReworked e, CancellationToken ct)
    {
        var (fact, newer) = await Of(e.WorkOrderId, ct);
        fact.Reworked++;
        if (newer) fact.DoneAt = null;
    }

    public async Task On(WorkOrderClosed e, CancellationToken ct) => (await Of(e.WorkOrderId, ct)).Fact.ClosedAt = delivery.OccurredAt;

    public async Task On(WorkOrderCancelled e, CancellationToken ct) => (await Of(e.WorkOrderId, ct)).Fact.CancelledAt = delivery.OccurredAt;

    async Task<(WorkFact Fact, bool Newer)> Of(long id, CancellationToken ct)
    {
        var fact = await facts.Of(() => new WorkFact { WorkOrderId = id }, ct, id);
        return (fact, fact.Newer(delivery));
    }
}
