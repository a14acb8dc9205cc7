namespace Platform.Customers.FollowUps;

/// <summary>What came of a call back.</summary>
internal enum FollowUpOutcome
{
    /// <summary>The customer is content.</summary>
    Satisfied = 0,

    /// <summary>The customer is not content; something must follow.</summary>
    Dissatisfied = 1,

    /// <summary>The customer did not want to talk.</summary>
    Declined = 2,

    /// <summary>Nobody was reached in any of the attempts.</summary>
    NotReached = 3,
}
