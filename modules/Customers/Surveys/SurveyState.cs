namespace Platform.Customers.Surveys;

/// <summary>How far a survey is.</summary>
internal enum SurveyState
{
    /// <summary>Made and not sent.</summary>
    Created = 0,

    /// <summary>Sent and not opened.</summary>
    Sent = 1,

    /// <summary>Opened and not answered.</summary>
    Opened = 2,

    /// <summary>Answered.</summary>
    Answered = 3,

    /// <summary>Not answered in time.</summary>
    Expired = 4,
}
