namespace Platform.Administration.Sessions;

/// <summary>
/// Wrong passwords in a row for one login text, whether an account of that name exists or not: so neither the lock nor its absence tells
/// anybody which logins exist.
/// </summary>
internal sealed class SignInAttempt
{
    /// <summary>SHA-256 of the login in lower case.</summary>
    public required string LoginHash { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nothing is tried, UTC; null while not locked.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>When it last failed, UTC.</summary>
    public DateTime LastAt { get; set; }
}
