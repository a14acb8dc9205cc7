namespace Platform.Customers.Visits;

/// <summary>How often a plan has its parties visited.</summary>
internal enum VisitCycle
{
    /// <summary>Every so many weeks, counted from the day the plan begins.</summary>
    Weeks = 0,

    /// <summary>Once a calendar month.</summary>
    Monthly = 1,

    /// <summary>Once a calendar quarter.</summary>
    Quarterly = 2,

    /// <summary>Once a calendar half-year.</summary>
    HalfYearly = 3,

    /// <summary>Once a calendar year.</summary>
    Yearly = 4,
}

/// <summary>Why somebody is visited.</summary>
internal enum VisitKind
{
    /// <summary>A plan says so.</summary>
    Planned = 0,

    /// <summary>To hear whether a matter that a department settled is settled for the customer as well.</summary>
    Satisfaction = 1,

    /// <summary>Somebody asked for it.</summary>
    Requested = 2,
}

/// <summary>Where a visit stands.</summary>
internal enum VisitState
{
    /// <summary>To be made; there is time.</summary>
    Planned = 0,

    /// <summary>To be made soon; the manager was reminded.</summary>
    Due = 1,

    /// <summary>Made.</summary>
    Done = 2,

    /// <summary>Not made in time.</summary>
    Missed = 3,

    /// <summary>Not wanted any more, because its plan was stopped.</summary>
    Cancelled = 4,
}

/// <summary>How a visit went.</summary>
internal enum VisitResult
{
    /// <summary>Talked to in person.</summary>
    Met = 0,

    /// <summary>Talked to by phone or online.</summary>
    Called = 1,

    /// <summary>Nobody was there, or nobody wanted to talk.</summary>
    NotReached = 2,
}

/// <summary>What somebody says of a settled matter.</summary>
internal enum VisitSatisfaction
{
    /// <summary>Content.</summary>
    Satisfied = 0,

    /// <summary>Not content.</summary>
    Dissatisfied = 1,

    /// <summary>Did not say.</summary>
    NoAnswer = 2,
}

/// <summary>Whether a plan makes visits.</summary>
internal enum VisitPlanStatus
{
    /// <summary>It does, while it is valid.</summary>
    Active = 0,

    /// <summary>It does no more.</summary>
    Stopped = 1,
}
