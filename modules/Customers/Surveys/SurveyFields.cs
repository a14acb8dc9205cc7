using GraphQL.DataLoader;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Surveys;

/// <summary>What hangs on a survey.</summary>
[Extends(typeof(Survey))]
internal static class SurveyFields
{
    /// <summary>The customer's secret link, for handing it over by another way; null once answered or run out.</summary>
    [Needs(CarePermissions.SurveyLink), Requires(nameof(Survey.TokenSealed))]
    public static string? Link([Parent] Survey survey, SurveyLinks links) => survey.TokenSealed is { } token ? links.Link(token) : null;

    /// <summary>What was answered; empty before.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<QuestionAnswer>> Answers([Parent] Survey survey, AnswersOfSurvey loader) => loader.Load(survey.Id);

    /// <summary>What must follow or has followed from a dissatisfied answer; null when nothing must.</summary>
    [Needs(Caller.Staff), Requires]
    public static IDataLoaderResult<Consequences.Consequence?> Consequence([Parent] Survey survey, ConsequenceOf loader) => loader.Load((Consequences.ConsequenceOrigin.Survey, survey.Id));
}
