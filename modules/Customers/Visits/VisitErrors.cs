namespace Platform.Customers.Visits;

/// <summary>What is refused about visits.</summary>
internal static class VisitErrors
{
    /// <summary>The plan makes no more visits.</summary>
    public static readonly ErrorCode PlanStopped = new("VISIT_PLAN_STOPPED", "This plan was stopped.", "该回访计划已停止。");

    /// <summary>A mandatory question has no answer.</summary>
    public static readonly ErrorCode AnswerMissing = new("VISIT_ANSWER_MISSING", "The question {code} must be answered.", "问题{code}必须回答。");

    /// <summary>The plan has no such question.</summary>
    public static readonly ErrorCode UnknownQuestion = new("VISIT_UNKNOWN_QUESTION", "The plan has no question {code}.", "计划中没有问题{code}。");

    /// <summary>A visit about a settled matter needs what the customer said.</summary>
    public static readonly ErrorCode SatisfactionMissing = new("VISIT_SATISFACTION_MISSING", "Say whether the customer is satisfied with how the matter was settled.", "请填写客户对处理结果是否满意。");

    /// <summary>The new time is not ahead.</summary>
    public static readonly ErrorCode NotAhead = new("VISIT_NOT_AHEAD", "The time must lie ahead, at most a year.", "时间必须在未来一年之内。");
}
