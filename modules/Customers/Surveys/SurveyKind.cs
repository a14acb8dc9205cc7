namespace Platform.Customers.Surveys;

/// <summary>What a questionnaire measures.</summary>
internal enum SurveyKind
{
    /// <summary>Satisfaction, 1 (worst) to 5 (best).</summary>
    Csat = 0,

    /// <summary>Would recommend, 0 to 10: 9 and 10 promote, 0 to 6 detract.</summary>
    Nps = 1,

    /// <summary>How easy it was, 1 (very hard) to 7 (very easy).</summary>
    Ces = 2,

    /// <summary>Own questions; a scale called <c>score</c>, if there is one, is the main score.</summary>
    Custom = 3,
}
