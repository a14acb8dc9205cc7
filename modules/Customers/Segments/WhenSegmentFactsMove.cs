using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Customers;
using Platform.Contracts.Orders;
using Platform.Customers.Data;

namespace Platform.Customers.Segments;

/// <summary>Keeps the facts that segments ask for, from other modules' events, and looks at the party anew at once.</summary>
internal sealed class WhenSegmentFactsMove(CustomersDb db, SegmentDesk desk, Delivery delivery)
    : IReaction<OrderPlaced>, IReaction<OrderCancelled>, IReaction<CaseOpened>, IReaction<CaseClassified>, IReaction<CaseRejected>, IReaction<PartyIdentified>, IReaction<PartiesMerged>, IReaction<PartiesUnmerged>
{
    public Task On(OrderPlaced e, CancellationToken ct) => Note("Order", e.OrderId, e.PartyId, f => (f.AmountMinor, f.Currency) = (e.Total.AmountMinor, e.Total.Currency), ct);

    public Task On(OrderCancelled e, CancellationToken ct) => Note("Order", e.OrderId, e.PartyId, f => f.Counts = false, ct);

    public Task On(CaseOpened e, CancellationToken ct) => Note("Case", e.CaseId, e.PartyId, f => f.IsComplaint = e.Kind == CaseKind.Complaint, ct);

    public Task On(CaseClassified e, CancellationToken ct) => Note("Case", e.CaseId, e.PartyId, f => f.IsComplaint = e.Kind == CaseKind.Complaint, ct);

    public Task On(CaseRejected e, CancellationToken ct) => Note("Case", e.CaseId, e.PartyId, f => f.Counts = false, ct);

    public Task On(PartyIdentified e, CancellationToken ct) => e.Subject.Type is "Case" or "Order" ? Note(e.Subject.Type, e.Subject.Id, e.PartyId, _ => { }, ct) : Task.CompletedTask;

    public async Task On(PartiesMerged e, CancellationToken ct)
    {
        // The merged record's places are the survivor's now, if it fits.
        db.RemoveRange(await db.Set<SegmentMember>().AsTracking().Where(m => m.PartyId == e.MergedId).ToListAsync(ct));
        await desk.EvaluateAsync(db, [e.SurvivorId], ct);
    }

    public Task On(PartiesUnmerged e, CancellationToken ct) => desk.EvaluateAsync(db, [e.SurvivorId, e.RestoredId], ct);

    async Task Note(string type, long id, long? partyId, Action<SegmentFact> tell, CancellationToken ct)
    {
        var fact = await db.Set<SegmentFact>().AsTracking().FirstOrDefaultAsync(f => f.Type == type && f.DocumentId == id, ct);
        if (fact is null) db.Add(fact = new SegmentFact(type, id, delivery.OccurredAt));
        tell(fact);
        (fact.PartyId, fact.ChangedAt) = (partyId ?? fact.PartyId, db.Now);
        if (fact.PartyId is { } party) await desk.EvaluateAsync(db, [party], ct);
    }
}
