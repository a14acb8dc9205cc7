namespace Platform.AfterSales;

/// <summary>Errors of rules.</summary>
internal static class AutomationErrors
{
    /// <summary>A number is compared with a word, or a word with a number.</summary>
    public static readonly ErrorCode ConditionMisfit = new("RULE_CONDITION_MISFIT", "{field} cannot be compared by {operator} with these values.", "{field}不能以{operator}方式与所给的值比较。");

    /// <summary>Only so long a time is looked at.</summary>
    public static readonly ErrorCode PeriodTooLong = new("RULE_PERIOD_TOO_LONG", "A simulation looks at no more than {max} days, and its end comes after its beginning.", "模拟区间不得超过{max}天，且结束须晚于开始。");
}
