namespace Platform.Administration.Sessions;

/// <summary>Login and password.</summary>
/// <param name="LoginId">The login, in any case.</param>
/// <param name="Password">The password.</param>
internal sealed record SignInInput(string LoginId, string Password);

/// <summary>A refresh token.</summary>
/// <param name="RefreshToken">As it was given; good once.</param>
internal sealed record RefreshSessionInput(string RefreshToken);

/// <summary>Signing in and out: the only mutations open to everybody and without an idempotency key.</summary>
[Extends(typeof(Mutation)), Open]
internal sealed class SessionMutations(SessionDesk desk, Caller caller)
{
    /// <summary>
    /// Signs in with login and password. An unknown login, a wrong password and a disabled account are all SIGN_IN_FAILED and take equally
    /// long; after five wrong passwords for one login text, known or not, it is LOCKED_OUT for a growing time and nothing is tried.
    /// </summary>
    /// <param name="input">Login and password.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<SessionPayload> SignIn(SignInInput input, CancellationToken ct)
    {
        try { return SessionPayload.Of(await desk.SignInAsync(input.LoginId, input.Password, cookie: false, ct)); }
        catch (Refused refused) { return SessionPayload.Of(refused, caller.Locale); }
    }

    /// <summary>Exchanges a refresh token for a new pair; the old pair ends. A refresh token that comes a second time ends the whole session.</summary>
    /// <param name="input">The refresh token.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<SessionPayload> RefreshSession(RefreshSessionInput input, CancellationToken ct)
    {
        try { return SessionPayload.Of(await desk.RefreshAsync(input.RefreshToken, ct)); }
        catch (Refused refused) { return SessionPayload.Of(refused, caller.Locale); }
    }

    /// <summary>Ends the session that this request came with, everywhere within five seconds.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<SignOutPayload> SignOut(CancellationToken ct)
    {
        if (caller.SessionId is { } session) await desk.EndAsync(session, ct);
        return new SignOutPayload([]);
    }
}
