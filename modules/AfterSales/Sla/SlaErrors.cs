namespace Platform.AfterSales;

/// <summary>What can be wrong with policies and escalations.</summary>
internal static class SlaErrors
{
    public static readonly ErrorCode DefaultPolicyStays = new("SLA_DEFAULT_STAYS", "The default policy cannot be retired or narrowed: nothing may be without a clock.", "默认时限策略不能停用或限定范围：任何事项都必须有时限。");
    public static readonly ErrorCode TargetTwice = new("SLA_TARGET_TWICE", "A policy says each target once; {target} is given twice.", "同一策略中每个指标只能出现一次，{target}重复。");
    public static readonly ErrorCode LevelTwice = new("SLA_LEVEL_TWICE", "The levels of a ladder rise from 1 and their times must not fall; level {level} does not.", "升级级别须从1开始递增且时间不得倒退，第{level}级不符合。");
    public static readonly ErrorCode BeforeStart = new("SLA_BEFORE_START", "A step cannot lie further before the due time than the limit is long.", "升级步骤不能早于计时开始。");
    public static readonly ErrorCode NobodyToTell = new("SLA_NOBODY_TO_TELL", "Name the account or the team that this step tells, and only where the step goes to one.", "请为该升级步骤指定对应的人员或团队。");
    public static readonly ErrorCode NoClock = new("SLA_NO_CLOCK", "{what} has no clocks.", "{what}没有计时。");
    public static readonly ErrorCode Acknowledged = new("ESCALATION_ACKNOWLEDGED", "The escalation was acknowledged already.", "该升级已被确认。");
    public static readonly ErrorCode UnknownRecipient = new("ESCALATION_RECIPIENT_UNKNOWN", "Name exactly one account or team of the company.", "请指定一个有效的人员或团队。");
}
