using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Surveys;

namespace Platform.Customers.FollowUps;

/// <summary>What a deployment begins with: every accepted case, issue, delivery and work without a case is called; questionnaires of the usual kinds.</summary>
internal sealed class CareDefaults
{
    public const string CallQuestions = "CALL-BACK";

    /// <summary>Adds the default policies of subjects that have none, to be saved by the caller.</summary>
    public async Task<IReadOnlyList<FollowUpPolicy>> AddPoliciesAsync(CustomersDb db, CancellationToken ct)
    {
        var known = await db.Set<FollowUpPolicy>().Select(p => p.Subject).Distinct().ToListAsync(ct);
        FollowUpPolicy[] missing = [.. Policies().Where(p => !known.Contains(p.Subject))];
        db.AddRange(missing);
        return missing;
    }

    /// <summary>Adds the default questionnaires that are missing, to be saved by the caller.</summary>
    public async Task AddTemplatesAsync(CustomersDb db, CancellationToken ct)
    {
        var known = await db.Set<SurveyTemplate>().Select(t => t.Code).Distinct().ToListAsync(ct);
        db.AddRange(Templates().Where(t => !known.Contains(t.Code)));
    }

    static IEnumerable<FollowUpPolicy> Policies() =>
    [
        Policy("CASE", "受理业务回访", FollowUpSubject.Case, 1440, 7),
        Policy("VISIT-ISSUE", "客户问题单满意度回访", FollowUpSubject.VisitIssue, 1440, 14),
        Policy("DELIVERY", "签收后回访", FollowUpSubject.Delivery, 2880, 7),
        Policy("WORK-ORDER", "上门服务回访", FollowUpSubject.WorkOrder, 1440, 7),
    ];

    static FollowUpPolicy Policy(string code, string name, FollowUpSubject subject, int delayMinutes, int fallbackDays) => new(code)
    {
        Name = name, Subject = subject, DelayMinutes = delayMinutes, FallbackDays = fallbackDays, CoveragePercent = 100, AttemptsMax = 3, AttemptGapMinutes = 240,
        Channels = [ServiceChannel.Phone, ServiceChannel.Wechat, ServiceChannel.Sms], NotByWorker = true, DissatisfiedScore = 2, ConsequenceHours = 24,
    };

    static IEnumerable<SurveyTemplate> Templates() =>
    [
        Template("CSAT", SurveyKind.Csat, "您对本次服务满意吗？", "How satisfied are you with our service?", Main(SurveyKind.Csat, "您对本次服务满意吗？", "How satisfied are you with our service?"), Words()),
        Template("NPS", SurveyKind.Nps, "您愿意把我们推荐给亲友吗？", "Would you recommend us?", Main(SurveyKind.Nps, "您愿意把我们推荐给亲友吗？", "How likely are you to recommend us?"), Words()),
        Template("CES", SurveyKind.Ces, "办理本次业务方便吗？", "How easy was it?", Main(SurveyKind.Ces, "办理本次业务方便吗？", "How easy was it to get your matter settled?"), Words()),
        Template(CallQuestions, SurveyKind.Custom, "电话回访问卷", "Questions of the call back", Scale("timeliness", "处理及时吗？", "Was it done in good time?"), Scale("attitude", "工作人员态度如何？", "How were the people?"),
            Scale("quality", "处理质量如何？", "How good was the work?"), Words()),
    ];

    static SurveyTemplate Template(string code, SurveyKind kind, string zh, string en, params SurveyQuestion[] questions) => new(code, kind, 1, questions)
    {
        TitleZh = zh, TitleEn = en, DissatisfiedAtOrBelow = UpsertSurveyTemplate.Threshold(kind), ValidDays = 14, ConsequenceHours = 24,
    };

    static SurveyQuestion Main(SurveyKind kind, string zh, string en) => SurveyTemplate.ScaleOf(kind) is var (min, max) ? new(SurveyQuestion.Main, QuestionKind.Scale, zh, en, min, max, true) : throw new ArgumentOutOfRangeException(nameof(kind));

    static SurveyQuestion Scale(string key, string zh, string en) => new(key, QuestionKind.Scale, zh, en);

    static SurveyQuestion Words() => new("words", QuestionKind.Text, "您还有什么意见或建议？", "Is there anything else you would like to tell us?");
}
