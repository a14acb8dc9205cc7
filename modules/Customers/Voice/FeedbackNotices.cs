using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Notifications;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What is told about feedback.</summary>
internal static class FeedbackNotices
{
    /// <summary>The report of a month is there.</summary>
    public static readonly NotificationKind ReportReady = new("FEEDBACK_REPORT_READY", new("{month}客户反馈报告已生成", "{month}的客户反馈报告已生成，请查看并安排改进措施。"), new("The feedback of {month} is reported", "The report of what customers said in {month} is there. Please look what should follow from it."));

    /// <summary>A team has feedback to handle.</summary>
    public static readonly NotificationKind Received = new("FEEDBACK_RECEIVED",
        new("有新的客户反馈待处理", "类型：{kind}。请在“客户反馈”中处理并答复。"),
        new("New customer feedback", "Kind: {kind}. Please handle and answer it."));

    /// <summary>The sender gets an answer; its words are put in when the message leaves.</summary>
    public static readonly NotificationKind Answered = new("FEEDBACK_ANSWERED",
        new("关于您的反馈", "感谢您的反馈。{answer}"),
        new("About your feedback", "Thank you for your feedback. {answer}"));
}

/// <summary>The words of an answer, which are stored sealed.</summary>
internal sealed class FeedbackAnswerWords(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher) : ISecretArguments
{
    public string Kind => FeedbackNotices.Answered.Code;

    public async Task<IReadOnlyDictionary<string, string>> For(SubjectRef subject, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var words = cipher.Reveal(await db.Set<FeedbackItem>().AsNoTracking().Where(f => f.Id == subject.Id).Select(f => f.AnswerSealed).FirstOrDefaultAsync(ct));
        return string.IsNullOrEmpty(words) ? new Dictionary<string, string>() : new Dictionary<string, string> { ["answer"] = words };
    }
}
