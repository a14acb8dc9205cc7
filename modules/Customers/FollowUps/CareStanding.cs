namespace Platform.Customers.FollowUps;

/// <summary>What became of the call back that is owed for something the company took on.</summary>
internal enum CareStanding
{
    /// <summary>Nothing yet: it is still owed.</summary>
    Open = 0,

    /// <summary>Called; the customer is content.</summary>
    Satisfied = 1,

    /// <summary>Called; the customer is not content.</summary>
    Dissatisfied = 2,

    /// <summary>Called; the customer did not want to talk.</summary>
    Declined = 3,

    /// <summary>Nobody was reached in any of the attempts.</summary>
    NotReached = 4,

    /// <summary>Given up, with a reason.</summary>
    Waived = 5,
}
