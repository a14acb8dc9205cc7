namespace Platform.Analytics;

/// <summary>What Analytics refuses.</summary>
internal static class AnalyticsErrors
{
    public static readonly ErrorCode PeriodReversed = new("PERIOD_REVERSED", "The last day is before the first day {from}.", "结束日期早于开始日期 {from}。");

    public static readonly ErrorCode MonthNotOver = new("MONTH_NOT_OVER", "{month} is not over; only a month that has ended can be frozen.", "{month} 尚未结束，月份结束后才能结账。");

    public static readonly ErrorCode MonthFrozen = new("MONTH_FROZEN", "{month} is frozen already.", "{month} 已结账。");

    public static readonly ErrorCode RebuildRunning = new("REBUILD_RUNNING", "The figures are being rebuilt; try again when that is done.", "正在重建统计数据，请完成后再试。");

    public static readonly ErrorCode MarksEqual = new("MARKS_EQUAL", "The floor and the full mark must differ.", "起评值与满分值不能相同。");

    public static readonly ErrorCode OwnDispute = new("OWN_DISPUTE", "Nobody decides an objection of their own.", "不能处理本人提出的异议。");

    public static readonly ErrorCode DisputeSettled = new("DISPUTE_SETTLED", "This objection has been decided already.", "该异议已有处理结果。");
}
