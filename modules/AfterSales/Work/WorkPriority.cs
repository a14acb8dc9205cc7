namespace Platform.AfterSales;

/// <summary>How pressing work is.</summary>
internal enum WorkPriority
{
    /// <summary>When there is time.</summary>
    Low = 0,

    /// <summary>In its turn.</summary>
    Normal = 1,

    /// <summary>Before others.</summary>
    High = 2,

    /// <summary>At once: danger or great damage.</summary>
    Urgent = 3,
}
