namespace Platform.Customers.Leads;

/// <summary>How far a lead is.</summary>
internal enum LeadState
{
    /// <summary>Somebody heard of it.</summary>
    New = 0,

    /// <summary>Somebody spoke with the customer, and it is worth going on.</summary>
    Qualified = 1,

    /// <summary>It became business. Final.</summary>
    Converted = 2,

    /// <summary>Nothing comes of it. Final.</summary>
    Lost = 3,
}

/// <summary>What a customer might buy.</summary>
internal enum LeadInterest
{
    /// <summary>Goods.</summary>
    Product = 0,

    /// <summary>Accessories and consumables.</summary>
    Accessory = 1,

    /// <summary>A longer warranty (延保).</summary>
    ExtendedWarranty = 2,

    /// <summary>Regular maintenance.</summary>
    MaintenancePlan = 3,

    /// <summary>A paid service.</summary>
    Service = 4,

    /// <summary>Something else; the note says what.</summary>
    Other = 5,
}

/// <summary>By what leads are counted apart.</summary>
internal enum LeadBreakdown
{
    /// <summary>All together.</summary>
    All = 0,

    /// <summary>By what the customer might buy.</summary>
    Interest = 1,

    /// <summary>By whose lead it is.</summary>
    Owner = 2,

    /// <summary>By the type of document it came from; leads from none under an empty key.</summary>
    Origin = 3,
}

/// <summary>What one may be allowed to do about leads.</summary>
internal static class LeadRights
{
    public const string Read = "customers:lead:read", Write = "customers:lead:write", History = "customers:lead:history";
}
