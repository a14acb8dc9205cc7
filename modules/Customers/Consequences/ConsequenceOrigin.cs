namespace Platform.Customers.Consequences;

/// <summary>Where somebody said that they are not content.</summary>
internal enum ConsequenceOrigin
{
    /// <summary>In a call back.</summary>
    FollowUp = 0,

    /// <summary>In a survey.</summary>
    Survey = 1,

    /// <summary>In a visit, when no call back was owed any more.</summary>
    Visit = 2,
}
