namespace Platform.Analytics.Acting;

/// <summary>What is refused about actions.</summary>
internal static class ActionErrors
{
    /// <summary>The time after is not after the time before.</summary>
    public static readonly ErrorCode NotAfter = new("ACTION_PERIOD", "The time to compare with must begin after the action was done and be over.", "对比期须在措施完成之后开始，且已结束。");

    /// <summary>A day that is over.</summary>
    public static readonly ErrorCode DuePast = new("ACTION_DUE_PAST", "The day by which it is due must lie ahead.", "完成期限须在今天之后。");
}
