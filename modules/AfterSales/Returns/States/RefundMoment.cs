namespace Platform.AfterSales;

/// <summary>When the fast lane pays.</summary>
internal enum RefundMoment
{
    /// <summary>After the inspection, as everywhere else.</summary>
    Inspection = 0,

    /// <summary>When the courier scans the parcel, before anybody here has seen the goods; counted against the loss budget.</summary>
    HandOver = 1,
}
