namespace Platform.Administration.Sessions;

/// <summary>
/// One pair of tokens, or one browser cookie, of a sign-in. Only hashes are stored. Refreshing ends a row and begins the next of the same
/// family; a refresh token that comes a second time was stolen from somebody, so the family ends.
/// </summary>
internal sealed class Session : Entity
{
    /// <summary>Id of the family's first row.</summary>
    public long FamilyId { get; set; }

    /// <summary>Who signed in.</summary>
    public long AccountId { get; init; }

    /// <summary>SHA-256 of the access token or cookie, hexadecimal.</summary>
    public string AccessHash { get; init; } = "";

    /// <summary>SHA-256 of the refresh token; null for a cookie.</summary>
    public string? RefreshHash { get; init; }

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Until when the access token is good, UTC.</summary>
    public DateTime AccessUntil { get; init; }

    /// <summary>Until when the refresh token is good, UTC; null for a cookie.</summary>
    public DateTime? RefreshUntil { get; init; }

    /// <summary>When it was replaced by the next of its family, UTC; null while it is the newest.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>When it was ended, UTC; null while it lives.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Address of the client at the start; null when unknown.</summary>
    public string? Ip { get; init; }
}
