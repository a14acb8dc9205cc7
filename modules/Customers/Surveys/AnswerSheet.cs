using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>An answer to one question; what fits the question's kind is given, the rest left out.</summary>
internal sealed record SurveyAnswerInput
{
    /// <summary>Key of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The number on the scale.</summary>
    public int? Number { get; init; }

    /// <summary>Keys of what was chosen; exactly one for a single choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Own words, at most 2,000 characters; kept encrypted.</summary>
    public string? Text { get; init; }
}

/// <summary>Reads answers against their questionnaire.</summary>
internal static class AnswerSheet
{
    const int LongestText = 2000;

    /// <summary>The answers as they are stored; blank ones are left out.</summary>
    /// <exception cref="Refused">An answer fits no question, is missing, or is given twice; all of that at once.</exception>
    public static IReadOnlyList<QuestionAnswer> Read(SurveyTemplate template, IReadOnlyList<SurveyAnswerInput> given, string field, FieldCipher cipher)
    {
        var (questions, reasons, read) = (template.Questions, new Reasons(), new List<QuestionAnswer>());
        for (var i = 0; i < given.Count; i++)
        {
            var (answer, at) = (given[i], $"{field}.{i}");
            if (given.Count > questions.Count && i >= questions.Count + 5) break; // enough said
            var question = questions.FirstOrDefault(q => q.Key == answer.Question);
            if (reasons.AddIf(question is null, FollowUpErrors.UnknownQuestion, at + ".question", ("question", Short(answer.Question)))) continue;
            if (reasons.AddIf(given.Take(i).Any(g => g.Question == answer.Question), CommonErrors.AlreadyExists, at + ".question", ("what", "question"), ("value", answer.Question))) continue;
            if (Stored(template.Id, question!, answer, at, reasons, cipher) is { } stored) read.Add(stored);
        }
        for (var i = 0; i < questions.Count; i++)
            reasons.AddIf(questions[i].IsRequired && !given.Any(g => g.Question == questions[i].Key && !IsBlank(g)), CommonErrors.Required, $"{field}.{questions[i].Key}");
        reasons.ThrowIfAny();
        return read;
    }

    /// <summary>The main score; null when not asked or not answered.</summary>
    public static int? Score(IReadOnlyList<QuestionAnswer> answers) => answers.FirstOrDefault(a => a.Question == SurveyQuestion.Main)?.Number;

    static QuestionAnswer? Stored(long templateId, SurveyQuestion question, SurveyAnswerInput answer, string field, Reasons reasons, FieldCipher cipher)
    {
        if (IsBlank(answer)) return null;
        var (keys, options) = (answer.Choices.Distinct().ToList(), question.Options ?? []);
        var (fits, expected) = question.Kind switch
        {
            QuestionKind.Scale => (answer.Number is { } n && n >= question.Min && n <= question.Max && keys.Count == 0 && answer.Text is null, $"number {question.Min}–{question.Max}"),
            QuestionKind.Single => (keys.Count == 1 && options.Any(o => o.Key == keys[0]) && answer.Number is null && answer.Text is null, "choices: [" + string.Join(" | ", options.Select(o => o.Key)) + "]"),
            QuestionKind.Multi => (keys.Count > 0 && keys.All(k => options.Any(o => o.Key == k)) && answer.Number is null && answer.Text is null, "choices: [" + string.Join(", ", options.Select(o => o.Key)) + "]"),
            _ => (!string.IsNullOrWhiteSpace(answer.Text) && answer.Text.Length <= LongestText && answer.Number is null && keys.Count == 0, $"text ≤ {LongestText}"),
        };
        if (reasons.AddIf(!fits, FollowUpErrors.AnswerMisfit, field, ("question", question.Key), ("expected", expected))) return null;
        return new QuestionAnswer(templateId, question.Key, answer.Number, keys.Count == 0 ? null : string.Join(',', keys), cipher.Protect(answer.Text?.Trim()));
    }

    static bool IsBlank(SurveyAnswerInput answer) => answer.Number is null && answer.Choices.Count == 0 && string.IsNullOrWhiteSpace(answer.Text);

    static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
