namespace Platform.AfterSales;

/// <summary>What our clock says of an imported request.</summary>
internal enum OwnVerdict
{
    /// <summary>No time was named, so there is no clock.</summary>
    NoTarget = 0,

    /// <summary>Done no later than due, or still open and not due when it was looked at.</summary>
    InTime = 1,

    /// <summary>Done late, or still open and past its time when it was looked at.</summary>
    Late = 2,
}
