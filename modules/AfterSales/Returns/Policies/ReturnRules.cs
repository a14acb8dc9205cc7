namespace Platform.AfterSales;

/// <summary>Whether pieces may be returned: each rule with its verdict in words, a pure function of facts, policy and time.</summary>
internal static class ReturnRules
{
    public const string Order = "KNOWN_ORDER", Arrived = "ARRIVED", Pieces = "PIECES", Window = "WINDOW", NoReason = "SEVEN_DAYS_NO_REASON", Category = "CATEGORY", Opened = "OPENED", Fault = "FAULT";

    /// <summary>Whether it is our fault, so that no seven-day rule is needed and we pay the way.</summary>
    public static bool IsOurFault(ReturnReason reason) => reason is not (ReturnReason.NoReason or ReturnReason.WrongSize or ReturnReason.Refused);

    public static IReadOnlyList<RuleVerdict> Judge(RuleFacts f, ReturnPolicy policy, DateTime now) => [.. All(f, policy, now)];

    static IEnumerable<RuleVerdict> All(RuleFacts f, ReturnPolicy policy, DateTime now)
    {
        if (!f.HasOrder)
        {
            yield return new(Order, RuleOutcome.NotChecked, f.Position, "未关联订单，购买时间与数量由客服核实", "No order is named; staff check time and number of pieces");
            yield break;
        }
        var needsArrival = f.Kind != ReturnKind.RefundOnly;
        var there = needsArrival ? f.Delivered : f.Shipped - f.CameBack;
        yield return there > 0 ? new(Arrived, RuleOutcome.Passed, f.Position, "商品已签收或已发出", "The goods arrived or are on their way")
            : new(Arrived, RuleOutcome.Failed, f.Position, needsArrival ? "商品尚未签收" : "商品尚未发出", needsArrival ? "The goods have not arrived yet" : "The goods have not left yet");

        var left = Math.Max(0, f.Shipped - f.CameBack - f.Claimed);
        yield return f.Quantity <= left ? new(Pieces, RuleOutcome.Passed, f.Position, $"可退{left}件", $"{left} pieces can be returned")
            : new(Pieces, RuleOutcome.Failed, f.Position, $"可退{left}件，申请{f.Quantity}件（已在退换中或已退{f.Claimed}件）", $"{left} pieces can be returned, {f.Quantity} were asked for ({f.Claimed} are or were returned already)");

        var (days, what, whatEn) = Term(f, policy);
        var until = f.DeliveredAt is { } at ? BusinessDay.Of(at).AddDays(days) : (DateOnly?)null;
        var isIn = until is null || BusinessDay.Of(now) <= until;
        yield return until is null ? new(Window, RuleOutcome.NotChecked, f.Position, "尚未签收，时限未开始", "Not arrived yet, so the time has not begun")
            : new(Window, isIn ? RuleOutcome.Passed : RuleOutcome.Failed, f.Position, $"{what}时限{days}天，至{until:yyyy-MM-dd}", $"{whatEn} within {days} days, until {until:yyyy-MM-dd}");

        if (f.Kind == ReturnKind.RefundOnly && !IsOurFault(f.Reason))
            yield return new(Fault, RuleOutcome.Failed, f.Position, "仅退款须为商家或物流责任", "Money without goods back is for faults of seller or courier only");
        if (IsOurFault(f.Reason)) yield break;
        if (f.Kind == ReturnKind.ReturnRefund)
            yield return policy.NoReasonDays > 0 && isIn ? new(NoReason, RuleOutcome.Passed, f.Position, $"支持{policy.NoReasonDays}天无理由退货", $"No reason is needed within {policy.NoReasonDays} days")
                : new(NoReason, RuleOutcome.Failed, f.Position, policy.NoReasonDays > 0 ? $"已过{policy.NoReasonDays}天无理由退货期" : "该品类不支持无理由退货", policy.NoReasonDays > 0 ? $"The {policy.NoReasonDays} days without a reason are over" : "Goods of this category do not come back without a reason");
        yield return f.MadeToOrder && !policy.AllowsMadeToOrder ? new(Category, RuleOutcome.Failed, f.Position, "定制商品不支持无理由退换", "Goods made to order do not come back without a reason")
            : new(Category, RuleOutcome.Passed, f.Position, $"适用规则：{policy.Name}", $"Policy {policy.Code} applies");
        yield return f.IsOpened && !policy.AllowsOpened ? new(Opened, RuleOutcome.Failed, f.Position, "已拆封或使用，不支持无理由退换", "Opened or used goods do not come back without a reason")
            : new(Opened, RuleOutcome.Passed, f.Position, f.IsOpened ? "允许拆封后退换" : "商品未拆封", f.IsOpened ? "Opened goods may come back" : "The goods were not opened");
    }

    // Counted from the day after arrival (网络购买商品七日无理由退货暂行办法, Art. 10).
    static (int Days, string Zh, string En) Term(RuleFacts f, ReturnPolicy policy) => f.Kind switch
    {
        ReturnKind.Repair => (policy.RepairDays, "维修", "Repair"),
        ReturnKind.Exchange => (policy.ExchangeDays, "换货", "Exchange"),
        _ when IsOurFault(f.Reason) => (policy.FaultDays, "质量问题退货", "Return for a fault"),
        _ => (policy.NoReasonDays, "无理由退货", "Return without a reason"),
    };
}

/// <summary>What the rules look at for one line.</summary>
internal sealed record RuleFacts(int Position, ReturnKind Kind, ReturnReason Reason, bool IsOpened, long Quantity, bool HasOrder, long Shipped, long Delivered, long CameBack, long Claimed, DateTime? DeliveredAt, bool MadeToOrder);

/// <summary>What one rule says about one line.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Position">The line, from 1; 0 when it is about all of them.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
internal sealed record RuleVerdict(string Rule, RuleOutcome Outcome, int Position, string Zh, string En);

/// <summary>What a rule says.</summary>
internal enum RuleOutcome
{
    /// <summary>It is met.</summary>
    Passed = 0,

    /// <summary>It is not met.</summary>
    Failed = 1,

    /// <summary>The program cannot know.</summary>
    NotChecked = 2,
}
