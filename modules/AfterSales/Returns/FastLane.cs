using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;

namespace Platform.AfterSales;

/// <summary>Allows at once what the rules let through (绿色通道), as far as the loss budget goes. What it looked at and found is kept with the return, for staff.</summary>
internal sealed class FastLane(AfterSalesDb db, LossDesk losses, ReturnDecisions decisions, Caller caller)
{
    public const string Rules = "RULES", Amount = "FAST_LANE_AMOUNT", Frequency = "FAST_LANE_FREQUENCY", Budget = "LOSS_BUDGET";

    const int LookBackDays = 90;

    public async Task TryAsync(ReturnAuthorization it, IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<ReturnPolicy> policies, OrderForReturn? order, Claimed? claimed, CancellationToken ct)
    {
        var found = new List<RuleVerdict> { ByRules(order, verdicts) };
        if (order is not null && found[0].Outcome == RuleOutcome.Passed) found.AddRange(await JudgeAsync(it, policies, order, claimed!, ct));
        it.ExplainFastLane(found);
        if (order is null || found.Exists(v => v.Outcome == RuleOutcome.Failed)) return;
        it.Authorise(new Dictionary<long, long>(), fastLane: true, null, policies.Min(p => p.SendWithinDays), Caller.System with { Name = caller.Name }, db.Now);
        if (!it.ExpectsGoods) await decisions.ByRuleAsync(it, order, ct);
    }

    static RuleVerdict ByRules(OrderForReturn? order, IReadOnlyList<RuleVerdict> verdicts)
    {
        if (order is null) return new(Rules, RuleOutcome.Failed, 0, "未关联订单", "No order is named");
        var broken = verdicts.Where(v => v.Outcome == RuleOutcome.Failed).Select(v => v.Rule).Distinct().ToList();
        return broken.Count == 0 ? new(Rules, RuleOutcome.Passed, 0, "退换规则全部通过", "Every rule of the return is met")
            : new(Rules, RuleOutcome.Failed, 0, $"未通过的规则：{string.Join("、", broken)}", $"Rules that are not met: {string.Join(", ", broken)}");
    }

    async Task<IReadOnlyList<RuleVerdict>> JudgeAsync(ReturnAuthorization it, IReadOnlyList<ReturnPolicy> policies, OrderForReturn order, Claimed claimed, CancellationToken ct)
    {
        var worth = it.Lines.Where(l => l.Wanted == ReturnResolution.Refund).Sum(l => ReturnMoney.Share(order.Lines.First(o => o.LineId == l.OrderLineId), claimed.All(l.OrderLineId!.Value), l.Requested));
        var most = policies.Min(p => it.ExpectsGoods ? p.FastLaneMaxMinor : p.RefundOnlyMaxMinor);
        var (seldom, before) = (policies.Min(p => p.FastLaneMostReturns), await RecentAsync(it, ct));
        var verdicts = new List<RuleVerdict>
        {
            most == 0 ? new(Amount, RuleOutcome.Failed, 0, "该规则未开放绿色通道", "The policy keeps the fast lane shut")
                : new(Amount, worth <= most ? RuleOutcome.Passed : RuleOutcome.Failed, 0, $"金额{Yuan(worth)}，上限{Yuan(most)}", $"Worth {Yuan(worth)}, at most {Yuan(most)}"),
            new(Frequency, before < seldom ? RuleOutcome.Passed : RuleOutcome.Failed, 0, $"该客户{LookBackDays}天内已有{before}次退换，少于{seldom}次方可", $"{before} returns of this customer within {LookBackDays} days, fewer than {seldom} are needed"),
        };
        if (verdicts.TrueForAll(v => v.Outcome == RuleOutcome.Passed)) verdicts.Add(await ByBudgetAsync(it, order, worth, ct));
        return verdicts;
    }

    // Nobody has seen the goods while they are on the way, and of what is not sent back nobody ever will.
    async Task<RuleVerdict> ByBudgetAsync(ReturnAuthorization it, OrderForReturn order, long worth, CancellationToken ct)
    {
        var atRisk = !it.ExpectsGoods || it.RefundMoment == RefundMoment.HandOver ? worth : 0;
        if (atRisk == 0) return new(Budget, RuleOutcome.Passed, 0, "质检前不付款，不占用损失预算", "Nothing is paid before the inspection, so nothing is at risk");
        if (await losses.ForAsync(it.Currency, order.ChannelId, ct) is not { } budget) return new(Budget, RuleOutcome.Failed, 0, "未设置损失预算", "No loss budget is set");
        var (free, at) = (budget.FreeMinor, budget.Shop ?? "*");
        var told = $"{at} {budget.Period.ToString().ToUpperInvariant()} {budget.PeriodStart:yyyy-MM-dd}";
        return new(Budget, losses.TryExpose(it, budget, atRisk) ? RuleOutcome.Passed : RuleOutcome.Failed, 0,
            $"需占用{Yuan(atRisk)}，损失预算（{told}）剩余{Yuan(free)}：额度{Yuan(budget.LimitMinor)}，已损失{Yuan(budget.LostMinor)}",
            $"{Yuan(atRisk)} would be at risk; the loss budget ({told}) had {Yuan(free)} left of {Yuan(budget.LimitMinor)}, {Yuan(budget.LostMinor)} are lost");
    }

    async Task<int> RecentAsync(ReturnAuthorization it, CancellationToken ct)
    {
        var since = db.Now.AddDays(-LookBackDays);
        return it.PartyId is { } party ? await db.Set<ReturnAuthorization>().CountAsync(r => r.PartyId == party && r.RequestedAt >= since && r.ShipmentId == null, ct) : 0;
    }

    static string Yuan(long minor) => (minor / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
