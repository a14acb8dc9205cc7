using Microsoft.EntityFrameworkCore;
using Platform.Contracts.AfterSales;
using Platform.Customers.Data;

namespace Platform.Customers.Consequences;

/// <summary>Notes what followed from dissatisfied answers: the case was opened again after they were given, or a complaint was opened because of one.</summary>
internal sealed class WhenSomethingFollows(CustomersDb db, Delivery delivery, Caller caller) : IReaction<CaseReopened>, IReaction<ComplaintOpened>
{
    public async Task On(CaseReopened e, CancellationToken ct)
    {
        var said = e.FollowUpId ?? 0;
        var open = await db.Set<Consequence>().Where(c => c.State == ConsequenceState.Open && c.DocumentType == "Case" && c.DocumentId == e.CaseId
            && (c.RaisedAt <= delivery.OccurredAt || (c.Origin == ConsequenceOrigin.FollowUp && c.OriginId == said))).ToListAsync(ct);
        foreach (var one in open) one.Settle(ConsequenceState.Reopened, e.CaseId, null, db.Now, caller);
    }

    public async Task On(ComplaintOpened e, CancellationToken ct)
    {
        if (!Enum.TryParse<ConsequenceOrigin>(e.Cause.Type, out var origin)) return;
        var open = await db.Set<Consequence>().FirstOrDefaultAsync(c => c.State == ConsequenceState.Open && c.Origin == origin && c.OriginId == e.Cause.Id, ct);
        open?.Settle(ConsequenceState.Complaint, e.CaseId, null, db.Now, caller);
    }
}
