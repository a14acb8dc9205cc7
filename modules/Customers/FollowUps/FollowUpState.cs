namespace Platform.Customers.FollowUps;

/// <summary>How far a call back is.</summary>
internal enum FollowUpState
{
    /// <summary>Owed later.</summary>
    Planned = 0,

    /// <summary>Owed now.</summary>
    Due = 1,

    /// <summary>Somebody is calling.</summary>
    InProgress = 2,

    /// <summary>Nobody was reached; there will be another attempt.</summary>
    NotReached = 3,

    /// <summary>The customer said what there was to say.</summary>
    Done = 4,

    /// <summary>Nobody was reached in any of the attempts.</summary>
    Exhausted = 5,

    /// <summary>Given up, with a reason.</summary>
    Waived = 6,
}
