using Platform.Kernel.Flow;

namespace Platform.Customers.Surveys;

/// <summary>The allowed moves of a survey, as domain.md 4.1 has them. After sending, only the link and the clock move it.</summary>
internal static class SurveyFlow
{
    public static readonly Flow<Survey, SurveyState> Table = new(s => s.State, (s, state) => s.Enter(state),
        new("send", SurveyState.Created, SurveyState.Sent, null),
        new("open", SurveyState.Sent, SurveyState.Opened, null),
        new("answer", SurveyState.Sent, SurveyState.Answered, null),
        new("answer", SurveyState.Opened, SurveyState.Answered, null),
        new("expire", SurveyState.Sent, SurveyState.Expired, null),
        new("expire", SurveyState.Opened, SurveyState.Expired, null));
}
