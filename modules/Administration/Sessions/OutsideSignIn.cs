using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;

namespace Platform.Administration.Sessions;

/// <summary>Who came back from the outside issuer: finds the account, or opens one where that is configured, and begins a browser session.</summary>
internal sealed partial class OutsideSignIn(IDbContextFactory<AdministrationDb> contexts, SessionDesk desk, IServiceScopeFactory scopes, IOptions<OutsideIssuer> options)
{
    /// <summary>Begins the session of the active account whose external id is the value of the configured claim.</summary>
    /// <exception cref="Refused">The issuer did not say the claim, or nobody active has that id here.</exception>
    public async Task<IssuedSession> BeginAsync(ClaimsPrincipal who, CancellationToken ct)
    {
        var subject = who.FindFirst(options.Value.Claim)?.Value;
        if (subject is not { Length: > 0 and <= 190 }) throw new Refused(SessionErrors.OutsideUnknown);
        var account = await FindAsync(subject, ct);
        if (account is null && options.Value.NewAccountsUnit is { Length: > 0 } unit)
        {
            await OpenAsync(subject, unit, who, ct);
            account = await FindAsync(subject, ct);
        }
        if (account is not { Status: AccountStatus.Active }) throw new Refused(SessionErrors.OutsideUnknown);
        return await desk.BeginAsync(account, cookie: true, null, ct);
    }

    async Task<Account?> FindAsync(string subject, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.ExternalId == subject, ct);
    }

    /// <summary>An account without any role: what it may do is for a person to say.</summary>
    async Task OpenAsync(string subject, string unitCode, ClaimsPrincipal who, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.System with { Name = nameof(OutsideSignIn) };
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDb>();
        var unit = await db.Set<OrgUnit>().AsNoTracking().Where(u => u.Code == unitCode).Select(u => (long?)u.Id).FirstOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"Authentication:Oidc:NewAccountsUnit names a unit {unitCode} that does not exist.");
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..20];
        var wished = who.FindFirst("preferred_username")?.Value;
        var key = wished is null ? "" : Account.KeyOf(wished);
        var free = wished is not null && Logins().IsMatch(wished) && !await db.Set<Account>().AnyAsync(a => a.LoginKey == key, ct);
        var name = who.FindFirst("name")?.Value is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : wished ?? "外部用户";
        var input = new CreateAccount.CreateAccountInput
        {
            IdempotencyKey = "oidc-" + Guid.NewGuid().ToString("N"), UnitId = GlobalId.Encode(nameof(OrgUnit), unit), LoginId = free ? wished! : "oidc." + fingerprint,
            DisplayName = string.Concat(name.Where(c => !char.IsControl(c))) is var clean && clean.Length > 60 ? clean[..60] : clean, ExternalId = subject,
        };
        var outcome = await scope.ServiceProvider.GetRequiredService<IMutationRunner>().Run<CreateAccount, CreateAccount.CreateAccountInput, Account>(input, "administration:account:write", ct);
        // Two first sign-ins at once: the other one opened it.
        if (outcome.Result is null && outcome.Errors.All(e => e.Code != CommonErrors.AlreadyExists)) throw new Refused(outcome.Errors);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._@+-]{1,59}\z")]
    private static partial Regex Logins();
}
