namespace Platform.Customers.Surveys;

/// <summary>One question of a questionnaire.</summary>
/// <param name="Key">Unique within the questionnaire, 1 to 40 printable ASCII characters; <c>score</c> is the main score.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="TextZh">The question in Chinese, at most 200 characters.</param>
/// <param name="TextEn">The question in English, at most 200 characters.</param>
/// <param name="Min">Lowest number of a scale; ignored otherwise.</param>
/// <param name="Max">Highest number of a scale, at most 100; ignored otherwise.</param>
/// <param name="IsRequired">Whether it must be answered.</param>
/// <param name="Options">What can be chosen, 1 to 20; empty for scales and texts.</param>
internal sealed record SurveyQuestion(string Key, QuestionKind Kind, string TextZh, string TextEn, int Min = 1, int Max = 5, bool IsRequired = false, IReadOnlyList<SurveyOption>? Options = null)
{
    /// <summary>The question that carries the main score.</summary>
    public const string Main = "score";
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Key">Unique within the question, 1 to 40 printable ASCII characters without commas.</param>
/// <param name="TextZh">In Chinese, at most 200 characters.</param>
/// <param name="TextEn">In English, at most 200 characters.</param>
internal sealed record SurveyOption(string Key, string TextZh, string TextEn);
