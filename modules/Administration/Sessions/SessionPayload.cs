using Platform.Administration.Accounts;

namespace Platform.Administration.Sessions;

/// <summary>The outcome of signing in or refreshing.</summary>
/// <param name="AccessToken">Send as <c>Authorization: Bearer …</c>; null when refused.</param>
/// <param name="AccessUntil">Until when the access token is good, UTC; null when refused.</param>
/// <param name="RefreshToken">Good for one refresh; null when refused.</param>
/// <param name="RefreshUntil">Until when the refresh token is good, UTC; null when refused.</param>
/// <param name="Account">Who signed in; null when refused.</param>
/// <param name="UserErrors">Why it was refused; empty when it was done.</param>
internal sealed record SessionPayload(string? AccessToken, DateTime? AccessUntil, string? RefreshToken, DateTime? RefreshUntil, Account? Account, IReadOnlyList<UserError> UserErrors)
{
    public static SessionPayload Of(IssuedSession issued) => new(issued.AccessToken, issued.AccessUntil, issued.RefreshToken, issued.RefreshUntil, issued.Account, []);

    public static SessionPayload Of(Refused refused, string locale) => new(null, null, null, null, null, [.. refused.Reasons.Select(r => UserError.Of(r, locale))]);
}

/// <summary>The outcome of signing out.</summary>
/// <param name="UserErrors">Always empty: ending what has ended is no mistake.</param>
internal sealed record SignOutPayload(IReadOnlyList<UserError> UserErrors);

/// <summary>Shows the outcome of signing in.</summary>
internal sealed class SessionPayloadType : ObjectType<SessionPayload>
{
    public SessionPayloadType() => ShowsAll();
}

/// <summary>Shows the outcome of signing out.</summary>
internal sealed class SignOutPayloadType : ObjectType<SignOutPayload>
{
    public SignOutPayloadType() => ShowsAll();
}
