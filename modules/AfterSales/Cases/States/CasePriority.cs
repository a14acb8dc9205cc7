namespace Platform.AfterSales;

/// <summary>How much a case presses; queues show the most pressing first.</summary>
internal enum CasePriority
{
    /// <summary>People or property are in danger.</summary>
    Urgent = 0,

    /// <summary>Before ordinary matters.</summary>
    High = 1,

    /// <summary>An ordinary matter.</summary>
    Normal = 2,

    /// <summary>When there is time.</summary>
    Low = 3,
}
