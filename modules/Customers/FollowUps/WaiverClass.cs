namespace Platform.Customers.FollowUps;

/// <summary>Why nobody calls back.</summary>
internal enum WaiverClass
{
    /// <summary>The policy calls only a share, and this one is not in it.</summary>
    Sampled = 0,

    /// <summary>A person decided so and said why.</summary>
    Person = 1,

    /// <summary>The matter was rejected or called off.</summary>
    Rejected = 2,

    /// <summary>The matter went on in another case, which has its own call back.</summary>
    Merged = 3,

    /// <summary>No active policy asks for a call.</summary>
    NoPolicy = 4,
}
