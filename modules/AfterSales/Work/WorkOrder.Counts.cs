namespace Platform.AfterSales;

internal sealed partial class WorkOrder
{
    /// <summary>Visits begun.</summary>
    public int Visits { get; private set; }

    /// <summary>What is left to do after a visit that did not complete it; null when nothing is known to be left.</summary>
    public string? RemainingWork { get; private set; }

    /// <summary>Why it stopped last: on hold, cannot complete, rework, cancelled or closed incomplete; null when it never did.</summary>
    public string? StopReason { get; private set; }

    /// <summary>Times it was offered.</summary>
    public int Offers { get; private set; }

    /// <summary>Offers that were refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>Offers that nobody answered in time.</summary>
    public int Expiries { get; private set; }

    /// <summary>Times it was done again.</summary>
    public int Reworks { get; private set; }

    /// <summary>When it was taken on last, UTC.</summary>
    public DateTime? AssignedAt { get; private set; }

    /// <summary>Beginning of the agreed visit, UTC; null while none is agreed.</summary>
    public DateTime? ScheduledFrom { get; private set; }

    /// <summary>End of the agreed visit, UTC; null while none is agreed.</summary>
    public DateTime? ScheduledTo { get; private set; }

    /// <summary>When the first visit began, UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>When it was done, UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>When it was found good, UTC.</summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>What shows that it is good: the customer's word, a signature, a call back.</summary>
    public string? Evidence { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }
}
