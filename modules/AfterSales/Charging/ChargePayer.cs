namespace Platform.AfterSales;

/// <summary>Who pays for a service.</summary>
internal enum ChargePayer
{
    /// <summary>The customer.</summary>
    Customer = 0,

    /// <summary>The company, as a favour.</summary>
    Goodwill = 1,

    /// <summary>Whoever gave the warranty.</summary>
    Warranty = 2,

    /// <summary>A service campaign.</summary>
    Campaign = 3,
}
