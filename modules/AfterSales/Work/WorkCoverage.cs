namespace Platform.AfterSales;

/// <summary>Whether a warranty pays, as the technician found it.</summary>
internal enum WorkCoverage
{
    /// <summary>Nobody has looked.</summary>
    Unknown = 0,

    /// <summary>Within warranty.</summary>
    InWarranty = 1,

    /// <summary>Out of warranty.</summary>
    OutOfWarranty = 2,
}
