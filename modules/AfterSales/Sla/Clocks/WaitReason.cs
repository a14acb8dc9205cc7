namespace Platform.AfterSales.Sla;

/// <summary>For whom work waits; the policy says which of these stop a clock.</summary>
[GraphName("SlaWaitReason")]
internal enum WaitReason
{
    /// <summary>The customer must answer or be there.</summary>
    Customer = 0,

    /// <summary>Parts or goods must arrive.</summary>
    Parts = 1,

    /// <summary>Another department must act or answer.</summary>
    Department = 2,
}
