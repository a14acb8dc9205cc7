using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Allows at once what the rules let through (绿色通道), as far as the loss budget goes.</summary>
internal sealed class FastLane(AfterSalesDb db, LossDesk losses, ReturnDecisions decisions, Caller caller)
{
    static readonly TimeSpan LookBack = TimeSpan.FromDays(90);

    public async Task TryAsync(ReturnAuthorization it, IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<ReturnPolicy> policies, OrderForReturn? order, Claimed? claimed, CancellationToken ct)
    {
        if (order is null || verdicts.Any(v => v.Outcome == RuleOutcome.Failed || v.Rule == ReturnRules.Order)) return;
        var worth = it.Lines.Where(l => l.Wanted == ReturnResolution.Refund).Sum(l => ReturnMoney.Share(order.Lines.First(o => o.LineId == l.OrderLineId), claimed!.All(l.OrderLineId!.Value), l.Requested));
        var most = policies.Min(p => it.ExpectsGoods ? p.FastLaneMaxMinor : p.RefundOnlyMaxMinor);
        if (most == 0 || worth > most || await IsFrequent(it, policies.Min(p => p.FastLaneMostReturns), ct)) return;
        // Nobody has seen the goods while they are on the way, and of what is not sent back nobody ever will.
        var atRisk = !it.ExpectsGoods || it.RefundMoment == RefundMoment.HandOver ? worth : 0;
        if (atRisk > 0 && !await losses.TryExposeAsync(it, atRisk, ct)) return;
        it.Authorise(new Dictionary<long, long>(), fastLane: true, null, policies.Min(p => p.SendWithinDays), Caller.System with { Name = caller.Name }, db.Now);
        if (!it.ExpectsGoods) await decisions.ByRuleAsync(it, order, ct);
    }

    async Task<bool> IsFrequent(ReturnAuthorization it, int most, CancellationToken ct)
    {
        var since = db.Now - LookBack;
        return it.PartyId is not { } party || await db.Set<ReturnAuthorization>().CountAsync(r => r.PartyId == party && r.RequestedAt >= since && r.ShipmentId == null, ct) >= most;
    }
}
