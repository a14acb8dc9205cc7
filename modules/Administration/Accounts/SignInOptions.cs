namespace Platform.Administration.Accounts;

/// <summary>Configuration section <c>SignIn</c>.</summary>
internal sealed class SignInOptions
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512; a stored hash with fewer is renewed at the next sign-in.</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Wrong passwords in a row before a login is locked.</summary>
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>First lock; each further failure doubles it.</summary>
    public TimeSpan FirstLock { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest lock.</summary>
    public TimeSpan LongestLock { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an access token is good.</summary>
    public TimeSpan Access { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a refresh token is good.</summary>
    public TimeSpan Refresh { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a browser's cookie is good.</summary>
    public TimeSpan Cookie { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a resolved caller is trusted without asking the database; at most five seconds, so that a revocation works everywhere by then.</summary>
    public TimeSpan Trust { get; set; } = TimeSpan.FromSeconds(3);
}
