namespace Platform.Analytics.Figures;

/// <summary>What can be counted. Every figure is counted from documents that can be listed.</summary>
internal enum FigureCode
{
    /// <summary>Cases that came in, by when they came.</summary>
    Requests = 0,

    /// <summary>Cases that were accepted, by when.</summary>
    Accepted = 1,

    /// <summary>Cases that were not taken on, by when.</summary>
    Rejected = 2,

    /// <summary>Cases that were settled and are so still, by when.</summary>
    Resolved = 3,

    /// <summary>Cases that ended, by when.</summary>
    Closed = 4,

    /// <summary>Share of complaints and disputes among the cases that came in.</summary>
    ComplaintShare = 5,

    /// <summary>Share of settled cases that had been re-opened before.</summary>
    ReopenedShare = 6,

    /// <summary>Mean time from coming in to the first answer, in seconds by the clock on the wall.</summary>
    FirstResponseTime = 10,

    /// <summary>Mean time from coming in to being settled, in seconds by the clock on the wall.</summary>
    ResolutionTime = 11,

    /// <summary>Mean working time to the first answer, in seconds of the business calendar, pauses left out.</summary>
    FirstResponseWorkingTime = 12,

    /// <summary>Mean working time to settling, in seconds of the business calendar, pauses left out.</summary>
    ResolutionWorkingTime = 13,

    /// <summary>Share of SLA clocks that were kept, among all that were decided.</summary>
    SlaShare = 20,

    /// <summary>Share of first answers in time.</summary>
    SlaFirstResponseShare = 21,

    /// <summary>Share of matters settled in time.</summary>
    SlaResolutionShare = 22,

    /// <summary>Share of departments' written answers that came in time, among those given, by when.</summary>
    ReplyInTimeShare = 23,

    /// <summary>Share of accepted cases whose call back has an outcome, by when they were accepted; work that never ends counts too.</summary>
    FollowUpCoverage = 30,

    /// <summary>Share of accepted cases whose call back was waived, by sampling or by a person.</summary>
    FollowUpWaivedShare = 31,

    /// <summary>Accepted cases without any outcome of a call back: what is missing.</summary>
    FollowUpMissing = 32,

    /// <summary>Share of satisfied among those who were called back and said whether they are.</summary>
    SatisfactionShare = 33,

    /// <summary>Mean score of calls back, 1 to 5.</summary>
    SatisfactionScore = 34,

    /// <summary>Share of questionnaires that were answered, by when they went out.</summary>
    SurveyResponseShare = 40,

    /// <summary>Mean CSAT score, 1 to 5, by when it was given.</summary>
    Csat = 41,

    /// <summary>Net promoter score: mean of +100 for 9 and 10, 0 for 7 and 8, −100 below, by when it was given.</summary>
    NetPromoterScore = 42,

    /// <summary>Work orders done, by when.</summary>
    WorkDone = 50,

    /// <summary>Share of work that took more than one visit, among what was done.</summary>
    RevisitShare = 51,

    /// <summary>Share of work done in one visit and not done over, among what was done.</summary>
    FirstTimeFixShare = 52,

    /// <summary>Share of work where nobody ever came late, by the last arrival.</summary>
    OnTimeVisitShare = 53,

    /// <summary>Share of account managers' visits that were made, among those made or missed, by when.</summary>
    VisitsMadeShare = 54,

    /// <summary>Orders placed, by when.</summary>
    Orders = 60,

    /// <summary>Mean time from placing to the first parcel's hand-over, in seconds, by hand-over.</summary>
    OrderToShipTime = 61,

    /// <summary>Mean time from the first parcel's hand-over to the last one's signature, in seconds, by signature.</summary>
    ShipToSignTime = 62,

    /// <summary>Share of placed orders that ended as successful trades.</summary>
    SuccessfulTradeShare = 63,
}

/// <summary>How a figure is to be read.</summary>
internal enum FigureUnit
{
    /// <summary>Documents.</summary>
    Count = 0,

    /// <summary>Numerator by denominator, 0 to 1.</summary>
    Share = 1,

    /// <summary>Mean seconds.</summary>
    Seconds = 2,

    /// <summary>Mean score on the figure's own scale.</summary>
    Score = 3,
}

/// <summary>By what figures are broken down.</summary>
internal enum FigureDimension
{
    /// <summary>Not at all: one group.</summary>
    All = 0,

    /// <summary>The team or department that has the matter.</summary>
    Department = 1,

    /// <summary>The service provider that did the work.</summary>
    Provider = 2,

    /// <summary>The person that answers for the matter, or did the work.</summary>
    Staff = 3,

    /// <summary>How the matter came in.</summary>
    Channel = 4,

    /// <summary>The organisation unit that has it.</summary>
    Site = 5,

    /// <summary>The service item.</summary>
    ServiceItem = 6,

    /// <summary>Kind of case.</summary>
    Kind = 7,

    /// <summary>The month, in the deployment's time zone.</summary>
    Month = 8,
}
