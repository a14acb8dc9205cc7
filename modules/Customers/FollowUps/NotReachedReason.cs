namespace Platform.Customers.FollowUps;

/// <summary>Why an attempt reached nobody.</summary>
internal enum NotReachedReason
{
    /// <summary>Nobody answered.</summary>
    NoAnswer = 0,

    /// <summary>The line was busy or the call was rejected.</summary>
    Busy = 1,

    /// <summary>Switched off or out of reach.</summary>
    Unreachable = 2,

    /// <summary>The number belongs to somebody else or does not exist.</summary>
    WrongNumber = 3,

    /// <summary>The customer asked to be called later.</summary>
    CallLater = 4,

    /// <summary>Something else; the note says what.</summary>
    Other = 5,
}
