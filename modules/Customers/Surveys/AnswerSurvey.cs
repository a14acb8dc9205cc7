using Microsoft.EntityFrameworkCore;
using Platform.Customers.Consequences;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Security;

namespace Platform.Customers.Surveys;

/// <summary>The link and the answers.</summary>
internal sealed record AnswerSurveyInput : MutationInput
{
    /// <summary>The secret part of the link.</summary>
    public required string Token { get; init; }

    /// <summary>One entry per answered question.</summary>
    public required IReadOnlyList<SurveyAnswerInput> Answers { get; init; }
}

/// <summary>
/// Answers a survey, signed in or not; once. A repetition with the same key and answers is no error and brings no sheet. From a dissatisfied answer
/// something must follow.
/// </summary>
[Open]
internal sealed class AnswerSurvey(CustomersDb db, TokenGuesses guesses, FieldCipher cipher, Caller caller) : Mutation<AnswerSurveyInput, SurveySheet>
{
    public override async Task<SurveySheet> Run(AnswerSurveyInput input, CancellationToken ct)
    {
        guesses.Check(caller.Ip);
        var hash = SurveyToken.Hash(input.Token);
        if (await db.Set<Survey>().FirstOrDefaultAsync(s => s.TokenHash == hash, ct) is not { } survey)
        {
            guesses.Count(caller.Ip);
            throw new Refused(FollowUpErrors.SurveyUnknown, "token");
        }
        if (survey.State == SurveyState.Answered) throw new Refused(FollowUpErrors.SurveyAnswered, "token");
        if (survey.State == SurveyState.Expired || db.Now >= survey.ExpiresAt) throw new Refused(FollowUpErrors.SurveyExpired, "token");
        var template = await db.Set<SurveyTemplate>().AsNoTracking().SingleAsync(t => t.Id == survey.TemplateId, ct);
        var answers = AnswerSheet.Read(template, input.Answers, "answers", cipher);
        db.AddRange(answers.Select(a => a.InSurvey(survey.Id)));
        var score = AnswerSheet.Score(answers);
        survey.Answer(db.Now, score, score is { } s && s <= template.DissatisfiedAtOrBelow, caller);
        if (survey.IsDissatisfied) db.Add(Consequence.Of(survey, template, db.Now));
        return SurveySheet.Of(survey, template, db.Now);
    }
}
