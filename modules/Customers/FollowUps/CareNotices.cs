using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;

namespace Platform.Customers.FollowUps;

/// <summary>The occasions on which people are told something about follow-ups and surveys.</summary>
internal static class CareNotices
{
    /// <summary>To the assignee, else the team: somebody is to be called.</summary>
    public static readonly NotificationKind Due = new("FOLLOW_UP_DUE",
        new("回访到期：{number}", "业务{number}的回访已到期，请联系客户并登记结果。"),
        new("Follow-up due: {number}", "The follow-up of {number} is due. Call the customer and record what came of it."));

    /// <summary>To the team that answers for it: a customer is not content.</summary>
    public static readonly NotificationKind Dissatisfied = new("DISSATISFIED_ANSWER",
        new("客户不满意：{number}", "客户对业务{number}表示不满意，请在{due}前重新处理、立案或说明不处理的原因。"),
        new("Dissatisfied customer: {number}", "The customer is not content with {number}. Re-open it, open a complaint or say why nothing follows, by {due} (China time)."));

    /// <summary>To the team that answers for it: nothing has followed in time.</summary>
    public static readonly NotificationKind ConsequenceMissing = new("CONSEQUENCE_MISSING",
        new("不满意评价未处理：{number}", "客户对业务{number}表示不满意，期限已过仍无后续处理（第{times}次提醒）。"),
        new("Nothing followed: {number}", "The customer is not content with {number}, and nothing has followed in time (reminder {times})."));

    /// <summary>To the customer; the link is given at rendering time only.</summary>
    public static readonly NotificationKind SurveyInvitation = new("SURVEY_INVITATION",
        new("邀请您评价我们的服务", "您好！请您花一分钟评价业务{number}的服务：{link}。链接仅限您本人使用一次，{until}前有效。"),
        new("How did we do?", "Hello! Please take a minute to tell us how we did with {number}: {link}. The link works once and until {until} (China time).")) { Topic = ContactTopic.Survey };
}
