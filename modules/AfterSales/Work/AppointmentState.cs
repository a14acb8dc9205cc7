namespace Platform.AfterSales;

/// <summary>How far a visit is.</summary>
internal enum AppointmentState
{
    /// <summary>Agreed.</summary>
    Confirmed = 0,

    /// <summary>Somebody is on the way.</summary>
    EnRoute = 1,

    /// <summary>Somebody is there.</summary>
    OnSite = 2,

    /// <summary>The visit ended and the work was done.</summary>
    Completed = 3,

    /// <summary>The visit ended and work is left.</summary>
    Incomplete = 4,

    /// <summary>Moved to another time; another appointment took its place.</summary>
    Rescheduled = 5,

    /// <summary>Nobody was there to let the technician in.</summary>
    NoShow = 6,

    /// <summary>Called off with the work or given to somebody else.</summary>
    Cancelled = 7,
}
