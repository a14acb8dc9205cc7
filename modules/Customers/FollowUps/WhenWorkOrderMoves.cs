using Platform.Contracts.AfterSales;

namespace Platform.Customers.FollowUps;

/// <summary>Work for a customer that belongs to no case is owed a call of its own; work of a case is asked about with the case.</summary>
internal sealed class WhenWorkOrderMoves(FollowUpPlanner planner, Delivery delivery) : IReaction<WorkOrderCreated>, IReaction<WorkOrderDone>, IReaction<WorkOrderReworked>,
    IReaction<WorkOrderClosed>, IReaction<WorkOrderCancelled>
{
    public Task On(WorkOrderCreated e, CancellationToken ct) => e.CaseId is not null || e.PartyId is null ? Task.CompletedTask
        : planner.AcceptAsync(FollowUpSubject.WorkOrder, Work(e.WorkOrderId), e.Number, null, e.PartyId, e.At, finished: false, ct);

    public Task On(WorkOrderDone e, CancellationToken ct) => planner.FinishAsync(Work(e.WorkOrderId), e.At, null, ct);

    public Task On(WorkOrderReworked e, CancellationToken ct) => planner.ReopenAsync(Work(e.WorkOrderId), ct);

    public Task On(WorkOrderClosed e, CancellationToken ct)
        => e.Complete ? Task.CompletedTask : planner.FinishAsync(Work(e.WorkOrderId), delivery.OccurredAt, null, ct);

    public Task On(WorkOrderCancelled e, CancellationToken ct) => planner.FallAwayAsync(Work(e.WorkOrderId), WaiverClass.Rejected, "The work was called off.", ct);

    static SubjectRef Work(long id) => new("WorkOrder", id);
}
