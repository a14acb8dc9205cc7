namespace Platform.AfterSales;

/// <summary>How far a work order is.</summary>
internal enum WorkOrderState
{
    /// <summary>Written down, not agreed to yet.</summary>
    Draft = 0,

    /// <summary>Agreed to, held back from dispatch.</summary>
    Accepted = 1,

    /// <summary>Waits for somebody to do it.</summary>
    PendingDispatch = 2,

    /// <summary>Offered to somebody who has not answered.</summary>
    Offered = 3,

    /// <summary>Somebody has taken it on.</summary>
    Assigned = 4,

    /// <summary>A visit is agreed.</summary>
    Scheduled = 5,

    /// <summary>Somebody is there and works.</summary>
    InProgress = 6,

    /// <summary>Stopped until parts or the customer are ready.</summary>
    OnHold = 7,

    /// <summary>The visit ended and work is left.</summary>
    CannotComplete = 8,

    /// <summary>Done in the eyes of who did it.</summary>
    WorkDone = 9,

    /// <summary>Found wanting; to be done again.</summary>
    Rework = 10,

    /// <summary>Found good by the customer or the desk.</summary>
    Verified = 11,

    /// <summary>Ended with the work done.</summary>
    Closed = 12,

    /// <summary>Ended with work left that will not be done.</summary>
    ClosedIncomplete = 13,

    /// <summary>Ended before work began.</summary>
    Cancelled = 14,
}
