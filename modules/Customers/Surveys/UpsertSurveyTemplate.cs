using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Keeping;

namespace Platform.Customers.Surveys;

/// <summary>
/// Adds a questionnaire, or changes the one with this code. Other questions make a new edition; surveys that are out keep theirs. A questionnaire of a
/// kind with a score gets its main question if none is given.
/// </summary>
[Needs(FollowUps.CarePermissions.SurveyConfigure)]
internal sealed class UpsertSurveyTemplate(CustomersDb db, ITeams teams) : Mutation<UpsertSurveyTemplate.UpsertSurveyTemplateInput, SurveyTemplate>
{
    const int MostQuestions = 30, MostOptions = 20, LongestText = 200;

    /// <summary>The questionnaire, whole.</summary>
    internal sealed record UpsertSurveyTemplateInput : MutationInput
    {
        /// <summary>Code, 1 to 40 printable ASCII characters; never changes.</summary>
        public required string Code { get; init; }

        /// <summary>What it measures; never changes.</summary>
        public required SurveyKind Kind { get; init; }

        /// <summary>Title in Chinese, 1 to 200 characters.</summary>
        public required string TitleZh { get; init; }

        /// <summary>Title in English, 1 to 200 characters.</summary>
        public required string TitleEn { get; init; }

        /// <summary>The questions, in order, at most 30; a questionnaire of own questions needs one.</summary>
        public IReadOnlyList<SurveyQuestion> Questions { get; init; } = [];

        /// <summary>A main score at or below this is dissatisfied; null takes 2 of CSAT, 6 of NPS, 3 of CES, and none for own questions.</summary>
        public int? DissatisfiedAtOrBelow { get; init; }

        /// <summary>Days in which a survey may be answered, 1 to 90.</summary>
        public int ValidDays { get; init; } = 14;

        /// <summary>Hours within which something must follow from a dissatisfied answer, 1 to 720.</summary>
        public int ConsequenceHours { get; init; } = 24;

        /// <summary>Team that is told of dissatisfied answers.</summary>
        [Id("Team")]
        public long? EscalationTeamId { get; init; }

        /// <summary>Whether it may be sent.</summary>
        public bool IsActive { get; init; } = true;
    }

    public override async Task<SurveyTemplate> Run(UpsertSurveyTemplateInput input, CancellationToken ct)
    {
        var questions = WithMain(input);
        Check(input, questions);
        if (input.EscalationTeamId is { } team && !(await teams.Get([team], ct)).ContainsKey(team)) throw new Refused(CommonErrors.NotFound, "escalationTeamId", ("what", "Team"));
        var current = await db.Set<SurveyTemplate>().FirstOrDefaultAsync(t => t.Code == input.Code && t.IsCurrent, ct);
        if (current is not null && current.Kind != input.Kind) throw new Refused(CommonErrors.InvalidFormat, "kind", ("expected", current.Kind.ToString().ToUpperInvariant()));
        var template = current;
        if (template is null || !template.Asks(questions))
        {
            if (current is not null) current.IsCurrent = false;
            db.Add(template = new SurveyTemplate(input.Code, input.Kind, (current?.Edition ?? 0) + 1, questions));
        }
        (template.TitleZh, template.TitleEn, template.ValidDays, template.ConsequenceHours) = (input.TitleZh.Trim(), input.TitleEn.Trim(), input.ValidDays, input.ConsequenceHours);
        (template.DissatisfiedAtOrBelow, template.EscalationTeamId, template.IsActive) = (input.DissatisfiedAtOrBelow ?? Threshold(input.Kind), input.EscalationTeamId, input.IsActive);
        return template;
    }

    public static int? Threshold(SurveyKind kind) => kind switch { SurveyKind.Csat => 2, SurveyKind.Nps => 6, SurveyKind.Ces => 3, _ => null };

    static IReadOnlyList<SurveyQuestion> WithMain(UpsertSurveyTemplateInput input)
    {
        var given = input.Questions.Select(q => q with { Options = q.Options is { Count: > 0 } some ? some : null }).ToList();
        if (SurveyTemplate.ScaleOf(input.Kind) is not { } scale) return given;
        var main = given.Find(q => q.Key == SurveyQuestion.Main) ?? new SurveyQuestion(SurveyQuestion.Main, QuestionKind.Scale, input.TitleZh, input.TitleEn);
        return [main with { Kind = QuestionKind.Scale, Min = scale.Min, Max = scale.Max, IsRequired = true, Options = null }, .. given.Where(q => q.Key != SurveyQuestion.Main)];
    }

    static void Check(UpsertSurveyTemplateInput input, IReadOnlyList<SurveyQuestion> questions)
    {
        var reasons = new Reasons();
        reasons.AddIf(!PartyTexts.IsCode(input.Code, 40), CommonErrors.InvalidFormat, "code", ("expected", "A-Z a-z 0-9 …, 1–40"));
        Text(input.TitleZh, "titleZh");
        Text(input.TitleEn, "titleEn");
        reasons.AddIf(questions.Count == 0, CommonErrors.Required, "questions");
        reasons.AddIf(questions.Count > MostQuestions, CommonErrors.TooMany, "questions", ("max", MostQuestions));
        reasons.AddIf(input.ValidDays is < 1 or > 90, CommonErrors.OutOfRange, "validDays", ("min", 1), ("max", 90));
        reasons.AddIf(input.ConsequenceHours is < 1 or > 720, CommonErrors.OutOfRange, "consequenceHours", ("min", 1), ("max", 720));
        for (var i = 0; i < input.Questions.Count && i < MostQuestions; i++) Question(input.Questions[i], $"questions.{i}", input.Questions.Take(i));
        reasons.ThrowIfAny();

        void Question(SurveyQuestion q, string field, IEnumerable<SurveyQuestion> before)
        {
            reasons.AddIf(!PartyTexts.IsCode(q.Key, 40), CommonErrors.InvalidFormat, field + ".key", ("expected", "A-Z a-z 0-9 …, 1–40"));
            reasons.AddIf(before.Any(b => b.Key == q.Key), CommonErrors.AlreadyExists, field + ".key", ("what", "key"), ("value", q.Key));
            Text(q.TextZh, field + ".textZh");
            Text(q.TextEn, field + ".textEn");
            reasons.AddIf(q.Kind == QuestionKind.Scale && (q.Min < 0 || q.Max > 100 || q.Min >= q.Max), CommonErrors.OutOfRange, field + ".max", ("min", Math.Max(0, q.Min) + 1), ("max", 100));
            var options = q.Options ?? [];
            var chooses = q.Kind is QuestionKind.Single or QuestionKind.Multi;
            reasons.AddIf(chooses && options.Count == 0, CommonErrors.Required, field + ".options");
            reasons.AddIf(!chooses && options.Count > 0, CommonErrors.InvalidFormat, field + ".options", ("expected", "[]"));
            reasons.AddIf(options.Count > MostOptions, CommonErrors.TooMany, field + ".options", ("max", MostOptions));
            for (var o = 0; o < options.Count && o < MostOptions; o++)
            {
                var key = options[o].Key;
                reasons.AddIf(!PartyTexts.IsCode(key, 40) || key.Contains(',', StringComparison.Ordinal), CommonErrors.InvalidFormat, $"{field}.options.{o}.key", ("expected", "A-Z a-z 0-9 …, 1–40"));
                reasons.AddIf(options.Take(o).Any(b => b.Key == key), CommonErrors.AlreadyExists, $"{field}.options.{o}.key", ("what", "key"), ("value", key));
                Text(options[o].TextZh, $"{field}.options.{o}.textZh");
                Text(options[o].TextEn, $"{field}.options.{o}.textEn");
            }
        }

        void Text(string text, string field)
        {
            if (!reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field))
                reasons.AddIf(text.Length > LongestText, CommonErrors.TooLong, field, ("max", LongestText));
        }
    }
}
