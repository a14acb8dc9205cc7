namespace Platform.AfterSales;

/// <summary>What makes a charge smaller or larger again.</summary>
internal enum ChargeEntryKind
{
    /// <summary>Money came in.</summary>
    Receipt = 0,

    /// <summary>A receipt is taken back; its amount is negative.</summary>
    Reversal = 1,

    /// <summary>What is owed will not be collected.</summary>
    Waiver = 2,
}
