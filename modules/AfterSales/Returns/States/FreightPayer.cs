namespace Platform.AfterSales;

/// <summary>Who pays for sending the goods back.</summary>
internal enum FreightPayer
{
    /// <summary>The customer, who changed their mind.</summary>
    Customer = 0,

    /// <summary>We, because it is our fault.</summary>
    Seller = 1,
}
