namespace Platform.Customers.Places;

/// <summary>What somebody is to a place.</summary>
internal enum OccupancyRole
{
    /// <summary>Owns it; at any moment there is at most one.</summary>
    Owner = 0,

    /// <summary>Rents it.</summary>
    Tenant = 1,

    /// <summary>Lives in it.</summary>
    Resident = 2,

    /// <summary>Is called about it, such as a relative or an agent.</summary>
    Contact = 3,
}
