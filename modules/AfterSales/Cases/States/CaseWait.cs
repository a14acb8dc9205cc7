namespace Platform.AfterSales;

/// <summary>For whom work waits.</summary>
internal enum CaseWait
{
    /// <summary>The customer must answer or be at home.</summary>
    Customer = 0,

    /// <summary>Parts must arrive.</summary>
    Parts = 1,

    /// <summary>Another department must act.</summary>
    Department = 2,
}
