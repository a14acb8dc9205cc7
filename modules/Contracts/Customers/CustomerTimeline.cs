namespace Platform.Contracts.Customers;

/// <summary>What timelines say of customers, follow-ups and visits.</summary>
public static class CustomerTimeline
{
    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PartyIdentified = TimelineText.ForStaff<PartyIdentified>("已确认客户身份", "It became known who the customer is");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PartiesMerged = TimelineText.ForStaff<PartiesMerged>("客户档案已合并", "Two customer records became one");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PartiesUnmerged = TimelineText.ForStaff<PartiesUnmerged>("客户档案合并已撤销", "A merge of customer records was taken back");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText PartyErased = TimelineText.ForStaff<PartyErased>("个人数据已清除", "Personal data were erased");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText InteractionRecorded = TimelineText.ForStaff<InteractionRecorded>("往来记录（{channel}）", "Contact by {channel}") with { Words = TimelineWords.Channels };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText AccountManagerAssigned = TimelineText.ForStaff<AccountManagerAssigned>("客户经理已变更", "The account manager changed");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText VisitCompleted = TimelineText.ForStaff<VisitCompleted>("客户走访完成，问题{issues}项", "A visit was made; {issues} issues");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SatisfactionVisited = TimelineText.ForStaff<SatisfactionVisited>("已就问题单做满意度回访", "Asked whether a settled matter is settled");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText VisitMissed = TimelineText.ForStaff<VisitMissed>("计划走访未完成", "A planned visit was not made");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText VisitIssueRaised = TimelineText.ForStaff<VisitIssueRaised>("走访问题{issue}已转部门", "Issue {issue} of a visit was passed to a department");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText FollowUpPlanned = TimelineText.ForStaff<FollowUpPlanned>("已安排回访", "A call back was planned");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText FollowUpDue = TimelineText.ForStaff<FollowUpDue>("回访到期", "A call back is due");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText FollowUpCompleted = TimelineText.ForStaff<FollowUpCompleted>("回访完成：{outcome}", "Called back: {outcome}") with { Words = TimelineWords.Opinions };

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText FollowUpExhausted = TimelineText.ForStaff<FollowUpExhausted>("回访{attempts}次未联系上", "Not reached in {attempts} attempts");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText FollowUpWaived = TimelineText.ForStaff<FollowUpWaived>("免回访：{reason}", "The call back was waived: {reason}");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SurveySent = TimelineText.ForAll<SurveySent>("满意度调查已发送", "A questionnaire was sent");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SurveyAnswered = TimelineText.ForStaff<SurveyAnswered>("满意度调查已回复", "The questionnaire was answered");

    /// <summary>The event of this name.</summary>
    public static readonly TimelineText SurveyExpired = TimelineText.ForStaff<SurveyExpired>("满意度调查未回复", "The questionnaire was not answered in time");
}
