namespace Platform.Customers.Surveys;

/// <summary>The time for answering a survey is over.</summary>
internal sealed record SurveyTimeCame(long SurveyId) : IEvent;
