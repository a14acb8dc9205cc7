using Platform.AfterSales;
using Platform.Contracts.AfterSales;

namespace Platform.Modules.Tests.Returns;

/// <summary>What may come back: each rule met and not met, on the last day and the one after, in both languages.</summary>
public sealed class ReturnRuleTests
{
    static readonly DateTime Arrived = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc); // the 2nd in China

    static readonly RuleFacts Plain = new(1, ReturnKind.ReturnRefund, ReturnReason.NoReason, false, 1, true, 2, 2, 0, 0, Arrived, false);

    static readonly DateTime InTime = new(2026, 3, 9, 15, 59, 0, DateTimeKind.Utc), TooLate = new(2026, 3, 9, 16, 0, 0, DateTimeKind.Utc); // the last minute of the seventh day after it, and the next

    static ReturnPolicy Policy(int noReason = 7, bool opened = false, bool made = false) => new ReturnPolicy("P").Fill(new PolicyTerms("服装", "", 1, true, noReason, 15, 15, 365, opened, made, 7, true, null, 0, 5, RefundMoment.Inspection, 0));

    static string Said(RuleFacts facts, DateTime now, string rule, ReturnPolicy? policy = null) => ReturnRules.Judge(facts, policy ?? Policy(), now).Single(v => v.Rule == rule) is var v ? $"{v.Outcome} {v.Zh} | {v.En}" : "";

    static string[] Failed(RuleFacts facts, DateTime now, ReturnPolicy? policy = null) => [.. ReturnRules.Judge(facts, policy ?? Policy(), now).Where(v => v.Outcome == RuleOutcome.Failed).Select(v => v.Rule)];

    [Fact]
    public void Seven_days_count_from_the_day_after_arrival()
    {
        Assert.Empty(Failed(Plain, InTime));
        Assert.Equal("Passed 支持7天无理由退货 | No reason is needed within 7 days", Said(Plain, InTime, ReturnRules.NoReason));
        Assert.Equal("Passed 无理由退货时限7天，至2026-03-09 | Return without a reason within 7 days, until 2026-03-09", Said(Plain, InTime, ReturnRules.Window));
        Assert.Equal([ReturnRules.Window, ReturnRules.NoReason], Failed(Plain, TooLate));
        Assert.Equal("Failed 已过7天无理由退货期 | The 7 days without a reason are over", Said(Plain, TooLate, ReturnRules.NoReason));
        Assert.Equal("Failed 该品类不支持无理由退货 | Goods of this category do not come back without a reason", Said(Plain, Arrived, ReturnRules.NoReason, Policy(noReason: 0)));
    }

    [Fact]
    public void Faults_exchange_and_repair_have_times_of_their_own()
    {
        var fault = Plain with { Reason = ReturnReason.Quality };
        Assert.Empty(Failed(fault, TooLate));
        Assert.StartsWith("Passed 质量问题退货时限15天，至2026-03-17", Said(fault, TooLate, ReturnRules.Window));
        Assert.Equal([ReturnRules.Window], Failed(fault, Arrived.AddDays(16)));
        Assert.StartsWith("Passed 换货时限15天", Said(Plain with { Kind = ReturnKind.Exchange }, TooLate, ReturnRules.Window));
        Assert.StartsWith("Passed 维修时限365天", Said(Plain with { Kind = ReturnKind.Repair, Reason = ReturnReason.Quality }, TooLate, ReturnRules.Window));
        Assert.Equal([ReturnRules.Window], Failed(Plain with { Kind = ReturnKind.Repair, Reason = ReturnReason.Quality }, Arrived.AddDays(366)));
    }

    [Fact]
    public void Category_opened_goods_pieces_and_arrival_each_have_their_say()
    {
        Assert.Equal("Failed 定制商品不支持无理由退换 | Goods made to order do not come back without a reason", Said(Plain with { MadeToOrder = true }, InTime, ReturnRules.Category));
        Assert.Equal("Passed 适用规则：服装 | Policy P applies", Said(Plain with { MadeToOrder = true }, InTime, ReturnRules.Category, Policy(made: true)));
        Assert.Equal("Failed 已拆封或使用，不支持无理由退换 | Opened or used goods do not come back without a reason", Said(Plain with { IsOpened = true }, InTime, ReturnRules.Opened));
        Assert.Equal("Passed 允许拆封后退换 | Opened goods may come back", Said(Plain with { IsOpened = true }, InTime, ReturnRules.Opened, Policy(opened: true)));
        Assert.Empty(Failed(Plain with { IsOpened = true, MadeToOrder = true, Reason = ReturnReason.Damaged }, InTime)); // a fault of ours is one whatever the goods
        Assert.Equal("Failed 可退1件，申请2件（已在退换中或已退1件） | 1 pieces can be returned, 2 were asked for (1 are or were returned already)", Said(Plain with { Quantity = 2, Claimed = 1 }, InTime, ReturnRules.Pieces));
        Assert.Equal("Failed 商品尚未签收 | The goods have not arrived yet", Said(Plain with { Delivered = 0, DeliveredAt = null }, InTime, ReturnRules.Arrived));
        Assert.Equal("NotChecked 尚未签收，时限未开始 | Not arrived yet, so the time has not begun", Said(Plain with { DeliveredAt = null }, InTime, ReturnRules.Window));
    }

    [Fact]
    public void Money_without_goods_is_for_faults_and_what_no_order_names_is_looked_at_by_people()
    {
        var only = Plain with { Kind = ReturnKind.RefundOnly };
        Assert.Contains(ReturnRules.Fault, Failed(only, InTime));
        Assert.Empty(Failed(only with { Reason = ReturnReason.Damaged, Delivered = 0 }, InTime)); // on its way is enough
        Assert.Equal("Failed 商品尚未发出 | The goods have not left yet", Said(only with { Reason = ReturnReason.Damaged, Shipped = 0, Delivered = 0 }, InTime, ReturnRules.Arrived));
        var verdict = Assert.Single(ReturnRules.Judge(Plain with { HasOrder = false }, Policy(), InTime));
        Assert.Equal((ReturnRules.Order, RuleOutcome.NotChecked), (verdict.Rule, verdict.Outcome));
    }
}
