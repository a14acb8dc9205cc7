using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Contracts.Customers;

namespace Platform.Administration.Sessions;

/// <summary>Finds out who a token belongs to and what they may do now.</summary>
internal sealed class CallerResolver(IDbContextFactory<AdministrationDb> contexts, CallerCache cache, OutsideTokens outside, IPermissionCatalog catalog, IServiceScopeFactory scopes, TimeProvider time, IOptions<SignInOptions> options)
{
    /// <summary>The caller of a bearer token or cookie; null when it is not good (any more).</summary>
    public async ValueTask<Caller?> OfTokenAsync(string token, CancellationToken ct)
    {
        if (!Token.Looks(token)) return await OfOutsideTokenAsync(token, ct);
        var hash = Token.Hash(token);
        if (cache.Find(hash) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = db.Now;
        var session = await db.Set<Session>().AsNoTracking().FirstOrDefaultAsync(s => s.AccessHash == hash, ct);
        if (session is not { RevokedAt: null, ReplacedAt: null } || session.AccessUntil <= now) return null;
        if (await OfAccountAsync(db, session.AccountId, session.Id, ct) is not { } caller) return null;
        Keep(hash, caller, session.AccessUntil);
        return caller;
    }

    /// <summary>Whether a session that was good is so still; asked while a socket stays open. At most five seconds behind.</summary>
    public async ValueTask<Caller?> OfSessionAsync(long sessionId, CancellationToken ct)
    {
        var key = "session:" + sessionId;
        if (cache.Find(key) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = db.Now;
        // A refresh meanwhile replaced the row; what counts is whether its family lives.
        var family = db.Set<Session>().Where(s => s.Id == sessionId).Select(s => s.FamilyId);
        var session = await db.Set<Session>().AsNoTracking().FirstOrDefaultAsync(s => family.Contains(s.FamilyId) && s.RevokedAt == null && s.ReplacedAt == null
            && (s.AccessUntil > now || s.RefreshUntil > now), ct);
        if (session is null || await OfAccountAsync(db, session.AccountId, sessionId, ct) is not { } caller) return null;
        Keep(key, caller, session.RefreshUntil ?? session.AccessUntil);
        return caller;
    }

    /// <summary>An account that came with an outside token has no session of ours; what can be asked again is whether it may still sign in.</summary>
    public async ValueTask<Caller?> OfOutsideAccountAsync(long accountId, CancellationToken ct)
    {
        var key = "account:" + accountId;
        if (cache.Find(key) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OfAccountAsync(db, accountId, null, ct) is not { } caller) return null;
        Keep(key, caller, DateTime.MaxValue);
        return caller;
    }

    async ValueTask<Caller?> OfOutsideTokenAsync(string token, CancellationToken ct)
    {
        if (!outside.Configured || await outside.ValidateAsync(token) is not { } identity) return null;
        var key = "outside:" + Token.Hash(token);
        if (cache.Find(key) is { } known) return known;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var account = await db.Set<Account>().AsNoTracking().Where(a => a.ExternalId == identity.Subject).Select(a => (long?)a.Id).FirstOrDefaultAsync(ct);
        if (account is null || await OfAccountAsync(db, account.Value, null, ct) is not { } caller) return null;
        Keep(key, caller, identity.Until);
        return caller;
    }

    void Keep(string key, Caller caller, DateTime until)
    {
        var trust = time.GetUtcNow() + options.Value.Trust;
        cache.Keep(key, caller, trust.UtcDateTime < until ? trust : new DateTimeOffset(until, TimeSpan.Zero));
    }

    /// <summary>What an account may do now; null when it may not sign in.</summary>
    public async Task<Caller?> OfAccountAsync(AdministrationDb db, long accountId, long? sessionId, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId && a.Status == AccountStatus.Active, ct);
        if (account is null) return null;
        var family = account.PartyId is { } party ? await FamilyAsync(party, ct) : [];
        var caller = new Caller { UserId = account.Id, Name = account.LoginId, SessionId = sessionId, Home = account.Org, PartyId = family.Count > 0 ? family[0] : null, PartyIds = family, Locale = account.Locale };
        if (account.PasswordMustChange) return caller; // signed in, and good for nothing but choosing a password
        var grants = await db.Set<Membership>().AsNoTracking().Where(m => m.AccountId == accountId)
            .Join(db.Set<Role>(), m => m.RoleId, r => r.Id, (m, r) => new { Membership = m, Role = r }).ToListAsync(ct);
        var teams = grants.Any(g => g.Membership.Reaches == ScopeKind.Team)
            ? await db.Set<TeamMember>().AsNoTracking().Where(t => t.AccountId == accountId).Select(t => t.TeamId).ToListAsync(ct) : [];
        return caller with
        {
            Permissions = ScopeUnion.Of(accountId, family, teams, grants.Select(g => (g.Role.Held(catalog.All), new Reach(g.Membership.Reaches, g.Membership.Org)))),
        };
    }

    /// <summary>Every id under which a party is or was known, the record that goes on first: an account follows its party into a merge and out of it again.</summary>
    async Task<IReadOnlyList<long>> FamilyAsync(long partyId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IParties>().Family([partyId], ct)).GetValueOrDefault(partyId) ?? [partyId];
    }
}
