using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;

namespace Platform.Administration.Sessions;

/// <summary>Tokens as they are given to a client, once.</summary>
/// <param name="AccessToken">Bearer token, or the value of the cookie.</param>
/// <param name="AccessUntil">Until when it is good, UTC.</param>
/// <param name="RefreshToken">Good for one refresh; null for a cookie.</param>
/// <param name="RefreshUntil">Until when, UTC; null for a cookie.</param>
/// <param name="Account">Who signed in.</param>
internal sealed record IssuedSession(string AccessToken, DateTime AccessUntil, string? RefreshToken, DateTime? RefreshUntil, Account Account);

/// <summary>Begins, renews and ends sessions. Scoped; saves by itself because sign-in is no ordinary mutation.</summary>
internal sealed class SessionDesk(AdministrationDb db, Passwords passwords, PasswordGate gate, Lockout lockout, CallerCache cache, IOptions<SignInOptions> options, Caller caller)
{
    /// <summary>Checks a login. All failures look alike and take as long; a locked login is not tried at all.</summary>
    /// <exception cref="Refused">Sign-in failed, locked out, or busy.</exception>
    public async Task<IssuedSession> SignInAsync(string loginId, string password, bool cookie, CancellationToken ct)
    {
        var key = Account.KeyOf(loginId);
        if (key.Length > 200 || password.Length > 1000) throw new Refused(SessionErrors.SignInFailed);
        using var turn = await gate.EnterAsync(ct) ?? throw new Refused(SessionErrors.Busy);
        if (await lockout.LockedUntilAsync(key, ct) is { } until) throw Locked(until);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.LoginKey == key, ct);
        var (right, newHash) = passwords.Verify(account?.PasswordHash, password);
        if (!right || account is not { Status: AccountStatus.Active })
        {
            var locked = await lockout.FailedAsync(key, ct);
            if (locked is not null && account is not null) await NoteAsync(account, "LockedOut", ct);
            throw new Refused(SessionErrors.SignInFailed);
        }
        await lockout.SucceededAsync(key, ct);
        if (newHash is not null)
            await Transient.RetryAsync(() => db.Set<Account>().Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash).ExecuteUpdateAsync(s => s.SetProperty(a => a.PasswordHash, newHash), ct), ct);
        return await BeginAsync(account, cookie, null, ct);
    }

    /// <summary>Begins a session for somebody whose identity is already proven.</summary>
    public async Task<IssuedSession> BeginAsync(Account account, bool cookie, long? family, CancellationToken ct)
    {
        var (now, given) = (db.Now, options.Value);
        var access = Token.New(cookie ? Token.Cookie : Token.Access);
        var refresh = cookie ? null : Token.New(Token.Refresh);
        var session = new Session
        {
            AccountId = account.Id, AccessHash = Token.Hash(access), RefreshHash = refresh is null ? null : Token.Hash(refresh), CreatedAt = now, Ip = caller.Ip,
            AccessUntil = now + (cookie ? given.Cookie : given.Access), RefreshUntil = cookie ? null : now + given.Refresh,
        };
        db.Add(session);
        session.FamilyId = family ?? session.Id;
        if (family is null) db.Add(Noted(account, "SignIn"));
        await Transient.RetryAsync(() => db.SaveChangesAsync(ct), ct);
        return new IssuedSession(access, session.AccessUntil, refresh, session.RefreshUntil, account);
    }

    /// <summary>Exchanges a refresh token for a new pair. A token that comes twice ends its family.</summary>
    public async Task<IssuedSession> RefreshAsync(string refreshToken, CancellationToken ct)
    {
        var (hash, now) = (Token.Hash(refreshToken), db.Now);
        var old = await db.Set<Session>().AsNoTracking().FirstOrDefaultAsync(s => s.RefreshHash == hash, ct);
        if (old is null || old.RevokedAt is not null || old.RefreshUntil <= now) throw new Refused(SessionErrors.RefreshFailed);
        var won = 0;
        await Transient.RetryAsync(async () => won = await db.Set<Session>().Where(s => s.Id == old.Id && s.ReplacedAt == null && s.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ReplacedAt, now), ct), ct);
        cache.Forget(old.AccessHash);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == old.AccountId, ct);
        if (won == 0)
        {
            await SessionRevocation.OfFamilyAsync(db, old.FamilyId, ct);
            cache.ForgetAll();
            if (account is not null) await NoteAsync(account, "RefreshTokenReused", ct);
            throw new Refused(SessionErrors.RefreshFailed);
        }
        if (account is not { Status: AccountStatus.Active }) throw new Refused(SessionErrors.RefreshFailed);
        return await BeginAsync(account, cookie: false, old.FamilyId, ct);
    }

    /// <summary>Ends the family of a session.</summary>
    public async Task EndAsync(long sessionId, CancellationToken ct)
    {
        var family = await db.Set<Session>().AsNoTracking().Where(s => s.Id == sessionId).Select(s => (long?)s.FamilyId).FirstOrDefaultAsync(ct);
        if (family is null) return;
        await SessionRevocation.OfFamilyAsync(db, family.Value, ct);
        cache.ForgetAll();
    }

    Refused Locked(DateTime until) => new(SessionErrors.LockedOut, null, ("seconds", Math.Max(1, (long)Math.Ceiling((until - db.Now).TotalSeconds))));

    async Task NoteAsync(Account account, string action, CancellationToken ct)
    {
        db.Add(Noted(account, action));
        await Transient.RetryAsync(() => db.SaveChangesAsync(ct), ct);
    }

    AuditRow Noted(Account account, string action) => new()
    {
        At = db.Now, Actor = account.LoginId, ActorId = account.Id, Action = action, SubjectType = nameof(Account), SubjectId = account.Id, SubjectVersion = account.Version,
        Changes = "{}", Ip = caller.Ip, CorrelationId = caller.CorrelationId,
    };
}
