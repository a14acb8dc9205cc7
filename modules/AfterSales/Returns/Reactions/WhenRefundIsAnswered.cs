using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Takes in what Orders made of a return's decision. One class for all answers, so that they come in the order in which they were given.</summary>
internal sealed class WhenRefundIsAnswered(AfterSalesDb db, LossDesk losses, ReturnDecisions decisions)
    : IReaction<RefundSucceeded>, IReaction<RefundDeclined>, IReaction<ReplacementOrdered>, IReaction<ReplacementDelivered>, IReaction<ReplacementCancelled>
{
    public async Task On(RefundSucceeded e, CancellationToken ct)
    {
        if (await Find(e.Source, ct) is not { } it || !it.TakeRefund(e.Round, e.Amount.AmountMinor, db.Now)) return;
        await GoOn(it, ct);
    }

    public async Task On(RefundDeclined e, CancellationToken ct)
    {
        if (await Find(e.Source, ct) is not { } it) return;
        var (lost, goods) = (it.OpenRefund == e.Round ? it.Lines.Where(l => l.Round == e.Round).Sum(l => l.RefundMinor) + it.RoundFreightMinor + it.RoundCompensationMinor : 0, it.ExpectsGoods);
        if (it.LoseRefund(e.Round, e.Code))
        {
            await losses.SettleAsync(it, 0, ct);
            await GoOn(it, ct);
        }
        else if (!goods && it.IsFastLane) await losses.RecoverAsync(it, lost, ct);
    }

    public async Task On(ReplacementOrdered e, CancellationToken ct) => (await Find(e.Source, ct))?.TakeReplacement(e.Round, e.ReplacementId, e.ReplacementNumber);

    public async Task On(ReplacementDelivered e, CancellationToken ct) => (await Find(e.Source, ct))?.ReplacementArrived(e.Round, db.Now);

    public async Task On(ReplacementCancelled e, CancellationToken ct) => (await Find(e.Source, ct))?.LoseReplacement(e.Round, e.Code);

    // The decision waited for what was paid ahead.
    async Task GoOn(ReturnAuthorization it, CancellationToken ct)
    {
        if (it.IsPlain) await decisions.ByRuleAsync(it, null, ct);
    }

    async Task<ReturnAuthorization?> Find(SubjectRef? source, CancellationToken ct)
        => source is { Type: "ReturnAuthorization", Id: var id } ? await AfterSalesDb.Whole(db.Set<ReturnAuthorization>()).FindByAsync(r => r.Id == id, ct) : null;
}
