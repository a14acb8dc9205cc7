namespace Platform.Customers.Surveys;

/// <summary>What somebody with the link sees of a survey: the questions, and nothing about who or what it is about.</summary>
/// <param name="State">How far it is; ANSWERED and EXPIRED can no longer be answered.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="TitleZh">Title in Chinese.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="ExpiresAt">Until when it may be answered, UTC, exclusive.</param>
internal sealed record SurveySheet(SurveyState State, SurveyKind Kind, string TitleZh, string TitleEn, IReadOnlyList<SurveyQuestion> Questions, DateTime ExpiresAt)
{
    public static SurveySheet Of(Survey survey, SurveyTemplate template, DateTime now)
        => new(survey.State is SurveyState.Sent or SurveyState.Opened && now >= survey.ExpiresAt ? SurveyState.Expired : survey.State,
            template.Kind, template.TitleZh, template.TitleEn, template.Questions, survey.ExpiresAt);
}

/// <summary>What the schema shows of it.</summary>
internal sealed class SurveySheetType : ObjectType<SurveySheet>
{
    public SurveySheetType() => ShowsAll();
}
