namespace Platform.AfterSales;

/// <summary>What a clock does during an interval.</summary>
internal enum SlaActivity
{
    /// <summary>Time counts.</summary>
    Running = 0,

    /// <summary>Time does not count: the work waits for a reason that stops this clock.</summary>
    Paused = 1,

    /// <summary>What is measured is done; a re-opening ends the interval.</summary>
    Stopped = 2,
}
