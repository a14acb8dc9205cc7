namespace Platform.Customers.Voice;

/// <summary>What is refused about reviews and feedback.</summary>
internal static class VoiceErrors
{
    /// <summary>Neither a shop, nor a provider, nor a member of staff.</summary>
    public static readonly ErrorCode Subject = new("REVIEW_SUBJECT", "A review is of an OrgUnit (shop), a ServiceProvider or an Account (staff).", "评价对象须为门店（OrgUnit）、服务商（ServiceProvider）或员工（Account）。");

    /// <summary>The same party has reviewed the same for the same document.</summary>
    public static readonly ErrorCode Reviewed = new("REVIEWED_ALREADY", "This was reviewed already; withdraw that review first.", "已评价过，请先撤回原评价。");

    /// <summary>A customer rates something that goes on.</summary>
    public static readonly ErrorCode TooEarly = new("REVIEW_TOO_EARLY", "It can be rated when it is delivered or settled.", "送达或处理完成后才能评价。");

    /// <summary>It was withdrawn.</summary>
    public static readonly ErrorCode Withdrawn = new("REVIEW_WITHDRAWN", "This review was withdrawn.", "该评价已撤回。");

    /// <summary>Somebody else's review.</summary>
    public static readonly ErrorCode NotYours = new("REVIEW_OF_ANOTHER", "Only whoever wrote a review, or staff who record what customers say, can withdraw it.", "仅评价人或代录人员可撤回评价。");

    /// <summary>The move does not fit the state.</summary>
    public static readonly ErrorCode Closed = new("FEEDBACK_CLOSED", "This feedback is answered already.", "该反馈已答复。");

    /// <summary>There is not enough history to learn from.</summary>
    public static readonly ErrorCode TooLittle = new("CLASSIFIER_TOO_LITTLE", "At least {needed} items of at least two kinds are needed to learn from; there are {found}.", "学习至少需要两类共{needed}条反馈，现有{found}条。");
}
