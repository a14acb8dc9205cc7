namespace Platform.Customers.FollowUps;

/// <summary>What follow-ups and surveys refuse. None carries a personal value.</summary>
internal static class FollowUpErrors
{
    /// <summary>The person did the work.</summary>
    public static readonly ErrorCode ByWorker = new("FOLLOW_UP_BY_WORKER",
        "Whoever did the work does not ask the customer about it.", "处理该业务的人员不能对其进行回访。");

    /// <summary>Somebody else has it.</summary>
    public static readonly ErrorCode OfAnother = new("FOLLOW_UP_OF_ANOTHER",
        "This follow-up is assigned to somebody else; have it assigned to you first.", "该回访已分配给他人，请先重新分配。");

    /// <summary>Outcome and score contradict each other.</summary>
    public static readonly ErrorCode OutcomeContradictsScore = new("OUTCOME_CONTRADICTS_SCORE",
        "A score of {max} or less means dissatisfied.", "评分不高于{max}分即为不满意。");

    /// <summary>An outcome that only the program gives.</summary>
    public static readonly ErrorCode OutcomeNotTalked = new("OUTCOME_NOT_TALKED",
        "Record an attempt instead: nobody was reached.", "未联系到客户，请改为登记联系尝试。");

    /// <summary>No such question in the questionnaire.</summary>
    public static readonly ErrorCode UnknownQuestion = new("UNKNOWN_QUESTION",
        "The questionnaire has no question {question}.", "问卷中没有问题{question}。");

    /// <summary>The answer does not fit the question.</summary>
    public static readonly ErrorCode AnswerMisfit = new("ANSWER_MISFIT",
        "The answer does not fit the question {question}: {expected}.", "答案与问题{question}不符，应为：{expected}。");

    /// <summary>The consequence is settled already.</summary>
    public static readonly ErrorCode ConsequenceSettled = new("CONSEQUENCE_SETTLED",
        "Something has followed from this answer already.", "该不满意评价已有后续处理。");

    /// <summary>The subject has a survey of this template.</summary>
    public static readonly ErrorCode SurveyExists = new("SURVEY_EXISTS",
        "This was asked about with this questionnaire already.", "已用此问卷对该业务进行过调查。");

    /// <summary>There is nobody to ask.</summary>
    public static readonly ErrorCode NobodyToAsk = new("NOBODY_TO_ASK",
        "Nobody knows whose matter this is, so there is nobody to ask.", "尚不清楚客户是谁，无法发送调查。");

    /// <summary>The link is good for nothing.</summary>
    public static readonly ErrorCode SurveyUnknown = new("SURVEY_UNKNOWN", "There is no such survey.", "没有此调查。");

    /// <summary>The survey was answered before.</summary>
    public static readonly ErrorCode SurveyAnswered = new("SURVEY_ANSWERED", "This survey was answered already. Thank you.", "您已完成此调查，谢谢。");

    /// <summary>The time for answering is over.</summary>
    public static readonly ErrorCode SurveyExpired = new("SURVEY_EXPIRED", "This survey is closed.", "此调查已截止。");
}
