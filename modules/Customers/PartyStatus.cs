namespace Platform.Customers;

/// <summary>Whether a party may be dealt with.</summary>
internal enum PartyStatus
{
    /// <summary>In use.</summary>
    Active = 0,

    /// <summary>Kept, but not to be used for new business.</summary>
    Inactive = 1,

    /// <summary>Merged into another party.</summary>
    Merged = 2,

    /// <summary>Personal data was erased.</summary>
    Erased = 3,
}
