using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>One answered question, from a survey or from inside a call.</summary>
internal sealed class QuestionAnswer : Entity
{
    QuestionAnswer() { }

    public QuestionAnswer(long templateId, string question, int? number, string? choices, string? textSealed)
        => (TemplateId, Question, Number, Choices, TextSealed) = (templateId, question, number, choices, textSealed);

    public long TemplateId { get; private set; }

    /// <summary>Key of the question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The number on the scale; null for other kinds.</summary>
    public int? Number { get; private set; }

    // Keys with commas between them.
    public string? Choices { get; private set; }

    [Encrypted]
    public string? TextSealed { get; private set; }

    public long? FollowUpId { get; private set; }

    public long? SurveyId { get; private set; }

    public QuestionAnswer InCall(long followUpId)
    {
        FollowUpId = followUpId;
        return this;
    }

    public QuestionAnswer InSurvey(long surveyId)
    {
        SurveyId = surveyId;
        return this;
    }
}
