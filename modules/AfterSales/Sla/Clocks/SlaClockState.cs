namespace Platform.AfterSales;

/// <summary>Where a clock stands.</summary>
internal enum SlaClockState
{
    /// <summary>Time counts; past the due time it goes on counting.</summary>
    Running = 0,

    /// <summary>Time does not count, because the work waits for a reason that stops this clock.</summary>
    Paused = 1,

    /// <summary>Done no later than due.</summary>
    Met = 2,

    /// <summary>Done, but late.</summary>
    Late = 3,

    /// <summary>Measured no longer: the matter was not taken on, ended in another one, or a new policy does not promise it.</summary>
    Withdrawn = 4,
}
