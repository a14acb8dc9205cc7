using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;
using Platform.Customers.Data;

namespace Platform.Customers.Documents;

/// <summary>Keeps count of other modules' documents about parties. Facts only: what a document says of itself is asked of its module.</summary>
internal sealed class WhenDocumentsMove(CustomersDb db, Delivery delivery)
    : IReaction<CaseOpened>, IReaction<CaseClassified>, IReaction<CaseReopened>, IReaction<CaseClosed>, IReaction<CaseRejected>, IReaction<CasesMerged>,
      IReaction<WorkOrderCreated>, IReaction<WorkOrderDone>, IReaction<WorkOrderClosed>, IReaction<WorkOrderCancelled>, IReaction<ChargeRaised>, IReaction<ChargePaid>, IReaction<ChargeWaived>,
      IReaction<OrderPlaced>, IReaction<OrderCompleted>, IReaction<OrderCancelled>, IReaction<FollowUpPlanned>, IReaction<FollowUpCompleted>, IReaction<FollowUpExhausted>, IReaction<FollowUpWaived>,
      IReaction<SurveySent>, IReaction<SurveyAnswered>, IReaction<SurveyExpired>, IReaction<PartyIdentified>
{
    public Task On(CaseOpened e, CancellationToken ct) => Tell("Case", e.CaseId, e.Number, e.PartyId, null, ct);
    public Task On(CaseClassified e, CancellationToken ct) => Tell("Case", e.CaseId, null, e.PartyId, null, ct);
    public Task On(CaseReopened e, CancellationToken ct) => Tell("Case", e.CaseId, null, e.PartyId, true, ct);
    public Task On(CaseClosed e, CancellationToken ct) => Tell("Case", e.CaseId, null, e.PartyId, false, ct);
    public Task On(CaseRejected e, CancellationToken ct) => Tell("Case", e.CaseId, null, e.PartyId, false, ct);
    public Task On(CasesMerged e, CancellationToken ct) => Tell("Case", e.CaseId, null, e.PartyId, false, ct);
    public Task On(WorkOrderCreated e, CancellationToken ct) => Tell("WorkOrder", e.WorkOrderId, e.Number, e.PartyId, null, ct);
    public Task On(WorkOrderDone e, CancellationToken ct) => Tell("WorkOrder", e.WorkOrderId, null, e.PartyId, null, ct);
    public Task On(WorkOrderClosed e, CancellationToken ct) => Tell("WorkOrder", e.WorkOrderId, null, e.PartyId, false, ct);
    public Task On(WorkOrderCancelled e, CancellationToken ct) => Tell("WorkOrder", e.WorkOrderId, null, e.PartyId, false, ct);
    public Task On(ChargeRaised e, CancellationToken ct) => Tell("ServiceCharge", e.ChargeId, e.Number, e.PartyId, null, ct);
    public Task On(ChargePaid e, CancellationToken ct) => Tell("ServiceCharge", e.ChargeId, null, e.PartyId, false, ct);
    public Task On(ChargeWaived e, CancellationToken ct) => Tell("ServiceCharge", e.ChargeId, null, e.PartyId, false, ct);
    public Task On(OrderPlaced e, CancellationToken ct) => Tell("Order", e.OrderId, e.Number, e.PartyId, null, ct);
    public Task On(OrderCompleted e, CancellationToken ct) => Tell("Order", e.OrderId, null, null, false, ct);
    public Task On(OrderCancelled e, CancellationToken ct) => Tell("Order", e.OrderId, null, null, false, ct);
    public Task On(FollowUpPlanned e, CancellationToken ct) => Tell("FollowUp", e.FollowUpId, null, e.PartyId, null, ct);
    public Task On(FollowUpCompleted e, CancellationToken ct) => Tell("FollowUp", e.FollowUpId, null, e.PartyId, false, ct);
    public Task On(FollowUpExhausted e, CancellationToken ct) => Tell("FollowUp", e.FollowUpId, null, e.PartyId, false, ct);
    public Task On(FollowUpWaived e, CancellationToken ct) => Tell("FollowUp", e.FollowUpId, null, e.PartyId, false, ct);
    public Task On(SurveySent e, CancellationToken ct) => Tell("Survey", e.SurveyId, null, e.PartyId, null, ct);
    public Task On(SurveyAnswered e, CancellationToken ct) => Tell("Survey", e.SurveyId, null, e.PartyId, false, ct);
    public Task On(SurveyExpired e, CancellationToken ct) => Tell("Survey", e.SurveyId, null, e.PartyId, false, ct);
    public Task On(PartyIdentified e, CancellationToken ct) => Tell(e.Subject.Type, e.Subject.Id, null, e.PartyId, null, ct);

    async Task Tell(string type, long id, string? number, long? partyId, bool? open, CancellationToken ct)
    {
        var document = await db.Set<PartyDocument>().FirstOrDefaultAsync(d => d.Type == type && d.DocumentId == id, ct);
        if (document is null) db.Add(document = new PartyDocument(type, id, delivery.OccurredAt));
        document.Tell(number, partyId, open, delivery.OccurredAt);
    }
}
