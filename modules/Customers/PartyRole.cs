namespace Platform.Customers;

/// <summary>What a party is to the company. One party may have several roles, or none yet.</summary>
internal enum PartyRole
{
    /// <summary>Buys or uses products.</summary>
    Consumer = 0,

    /// <summary>Lives in a place that is looked after.</summary>
    Resident = 1,

    /// <summary>Rents a place that is looked after.</summary>
    Tenant = 2,

    /// <summary>Sells on commission.</summary>
    Agent = 3,

    /// <summary>Buys to sell on, by contract.</summary>
    Dealer = 4,

    /// <summary>Sells to consumers.</summary>
    Retailer = 5,

    /// <summary>Installs, repairs or maintains for the company.</summary>
    ServiceProvider = 6,

    /// <summary>Sells to the company.</summary>
    Supplier = 7,

    /// <summary>A department that is served like a customer.</summary>
    Department = 8,
}
