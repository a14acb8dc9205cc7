namespace Platform.AfterSales;

/// <summary>How far the money for a service is.</summary>
internal enum ChargeState
{
    /// <summary>Nothing has come in.</summary>
    Open = 0,

    /// <summary>Some of it has come in or was given up.</summary>
    PartlyPaid = 1,

    /// <summary>All of it has come in.</summary>
    Paid = 2,

    /// <summary>What had not come in was given up.</summary>
    Waived = 3,
}
