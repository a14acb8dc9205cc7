namespace Platform.Customers.Surveys;

/// <summary>Surveys that are alike.</summary>
internal sealed record SurveyCount(SurveyKind Kind, SurveyState State, bool IsOpened, int? Score, bool IsDissatisfied, int Count);

/// <summary>Answers that are alike.</summary>
internal sealed record AnswerCount(string Question, int? Number, string? Choices, int Count);

/// <summary>What came of a questionnaire in a period.</summary>
/// <param name="TemplateCode">Code of the questionnaire.</param>
/// <param name="Sent">Surveys that went out.</param>
/// <param name="Opened">Of those, opened at least once.</param>
/// <param name="Answered">Of those, answered.</param>
/// <param name="Expired">Of those, not answered in time.</param>
/// <param name="Open">Of those, still to be answered: sent = answered + expired + open.</param>
/// <param name="Dissatisfied">Of those answered, with a score at or below the template's limit.</param>
/// <param name="ResponseRate">Answered ÷ sent, 0 to 1; null when none was sent.</param>
/// <param name="Mean">Mean main score of the answered surveys; null without any. For CES this is the CES.</param>
/// <param name="CsatShare">Share of scores 4 and 5, 0 to 1; null unless CSAT was answered.</param>
/// <param name="Nps">Share of promoters (9, 10) minus share of detractors (0 to 6), −100 to 100; null unless NPS was answered.</param>
/// <param name="Calls">Follow-up calls in which it was asked.</param>
/// <param name="Scores">How often each main score was given in surveys, lowest first.</param>
/// <param name="Questions">How each question was answered, in surveys and calls together.</param>
internal sealed record SurveyResults(string TemplateCode, int Sent, int Opened, int Answered, int Expired, int Open, int Dissatisfied, double? ResponseRate, double? Mean, double? CsatShare, double? Nps,
    int Calls, IReadOnlyList<ScoreCount> Scores, IReadOnlyList<QuestionResult> Questions)
{
    public static SurveyResults Of(string code, IReadOnlyList<SurveyCount> counts, int calls, IReadOnlyList<AnswerCount> answers)
    {
        int Sum(Func<SurveyCount, bool> which) => counts.Where(which).Sum(c => c.Count);
        var (sent, answered) = (Sum(_ => true), Sum(c => c.State == SurveyState.Answered));
        var scored = counts.Where(c => c.State == SurveyState.Answered && c.Score is not null).ToList();
        var total = scored.Sum(c => c.Count);
        double? Share(SurveyKind kind, Func<int, bool> which) => total == 0 || counts[0].Kind != kind ? null : scored.Where(c => which(c.Score!.Value)).Sum(c => c.Count) / (double)total;
        return new SurveyResults(code, sent, Sum(c => c.IsOpened), answered, Sum(c => c.State == SurveyState.Expired), Sum(c => c.State < SurveyState.Answered), Sum(c => c.IsDissatisfied),
            sent == 0 ? null : answered / (double)sent, total == 0 ? null : scored.Sum(c => (double)c.Score!.Value * c.Count) / total,
            Share(SurveyKind.Csat, s => s >= 4), (Share(SurveyKind.Nps, s => s >= 9) - Share(SurveyKind.Nps, s => s <= 6)) * 100, calls,
            [.. scored.GroupBy(c => c.Score!.Value).OrderBy(g => g.Key).Select(g => new ScoreCount(g.Key, g.Sum(c => c.Count)))],
            [.. answers.GroupBy(a => a.Question).OrderBy(g => g.Key, StringComparer.Ordinal).Select(QuestionResult.Of)]);
    }
}

/// <summary>How often a main score was given.</summary>
/// <param name="Score">The score.</param>
/// <param name="Count">How often.</param>
internal sealed record ScoreCount(int Score, int Count);

/// <summary>How a question was answered.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Count">Answers.</param>
/// <param name="Mean">Mean of the numbers; null without any.</param>
/// <param name="Choices">How often each option was chosen.</param>
internal sealed record QuestionResult(string Question, int Count, double? Mean, IReadOnlyList<ChoiceCount> Choices)
{
    public static QuestionResult Of(IGrouping<string, AnswerCount> answers)
    {
        var numbers = answers.Where(a => a.Number is not null).ToList();
        return new QuestionResult(answers.Key, answers.Sum(a => a.Count), numbers.Count == 0 ? null : numbers.Sum(a => (double)a.Number!.Value * a.Count) / numbers.Sum(a => a.Count),
            [.. answers.Where(a => a.Choices is not null).SelectMany(a => a.Choices!.Split(',').Select(key => (key, a.Count))).GroupBy(c => c.key).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ChoiceCount(g.Key, g.Sum(c => c.Count)))]);
    }
}

/// <summary>How often an option was chosen.</summary>
/// <param name="Option">Key of the option.</param>
/// <param name="Count">How often.</param>
internal sealed record ChoiceCount(string Option, int Count);

/// <summary>Shown as it is.</summary>
internal sealed class SurveyResultsType : ObjectType<SurveyResults>
{
    public SurveyResultsType() => ShowsAll();
}

/// <summary>Shown as it is.</summary>
internal sealed class ScoreCountType : ObjectType<ScoreCount>
{
    public ScoreCountType() => ShowsAll();
}

/// <summary>Shown as it is.</summary>
internal sealed class QuestionResultType : ObjectType<QuestionResult>
{
    public QuestionResultType() => ShowsAll();
}

/// <summary>Shown as it is.</summary>
internal sealed class ChoiceCountType : ObjectType<ChoiceCount>
{
    public ChoiceCountType() => ShowsAll();
}
