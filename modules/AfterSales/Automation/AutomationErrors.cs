namespace Platform.AfterSales;

/// <summary>Errors of rules.</summary>
internal static class AutomationErrors
{
    /// <summary>A number is compared with a word, or a word with a number.</summary>
    public static readonly ErrorCode ConditionMisfit = new("RULE_CONDITION_MISFIT", "{field} cannot be compared by {operator} with these values.", "{field}不能以{operator}方式与所给的值比较。");

    /// <summary>A condition or action that does not belong to what sets the rule off.</summary>
    public static readonly ErrorCode NotOfTrigger = new("RULE_NOT_OF_TRIGGER", "{what} does not go with {trigger}.", "{what}不适用于{trigger}。");

    /// <summary>There is no case to do it to.</summary>
    public static readonly ErrorCode NoCase = new("RULE_NO_CASE", "There is no open case to do this to; let the rule open one first.", "没有可处理的未结工单，请先让规则开立工单。");

    /// <summary>Only so long a time is looked at.</summary>
    public static readonly ErrorCode PeriodTooLong = new("RULE_PERIOD_TOO_LONG", "A simulation looks at no more than {max} days, and its end comes after its beginning.", "模拟区间不得超过{max}天，且结束须晚于开始。");
}
