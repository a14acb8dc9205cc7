using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Takes in what Orders made of a dispute's decision. One class for all answers, so that they come in the order in which they were given.</summary>
internal sealed class WhenRemedyIsAnswered(AfterSalesDb db, DisputeSteps steps, DisputedReturn back)
    : IReaction<RefundSucceeded>, IReaction<RefundDeclined>, IReaction<ReplacementOrdered>, IReaction<ReplacementDelivered>, IReaction<ReplacementCancelled>
{
    public Task On(RefundSucceeded e, CancellationToken ct) => With(e.Source, d => d.TakeRefund(e.Round, e.Amount.AmountMinor, db.Now), ct);

    public Task On(RefundDeclined e, CancellationToken ct) => With(e.Source, d => d.Fail(e.Round, e.Code), ct);

    public Task On(ReplacementOrdered e, CancellationToken ct) => With(e.Source, d => d.TakeReplacement(e.Round, e.ReplacementId), ct);

    public Task On(ReplacementDelivered e, CancellationToken ct) => With(e.Source, d => d.ReplacementArrived(e.Round, db.Now), ct);

    public Task On(ReplacementCancelled e, CancellationToken ct) => With(e.Source, d => d.Fail(e.Round, e.Code), ct);

    async Task With(SubjectRef? source, Action<Dispute> take, CancellationToken ct)
    {
        if (source is not { Type: "Dispute", Id: var id } || await AfterSalesDb.Whole(db.Set<Dispute>()).FindByAsync(d => d.Id == id, ct) is not { } it) return;
        var wasOpen = it.IsOpen;
        take(it);
        if (!wasOpen || it.IsOpen) return;
        await steps.MarkAsync(it.CaseId, DisputeSteps.Execute, it.Number, Caller.System, ct);
        await back.GoOnAsync(it, ct);
    }
}
