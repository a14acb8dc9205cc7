namespace Platform.AfterSales;

/// <summary>What another system says of a request's time.</summary>
internal enum CityVerdict
{
    /// <summary>It says nothing.</summary>
    None = 0,

    /// <summary>In time.</summary>
    OnTime = 1,

    /// <summary>Late.</summary>
    Overdue = 2,
}
