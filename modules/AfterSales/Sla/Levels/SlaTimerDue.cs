namespace Platform.AfterSales;

/// <summary>The clocks of a document are to be looked at.</summary>
/// <param name="ServiceLevelId">Whose.</param>
/// <param name="At">The time the timer was set for, UTC; another one may have been set since.</param>
internal sealed record SlaTimerDue(long ServiceLevelId, DateTime At) : IEvent;
