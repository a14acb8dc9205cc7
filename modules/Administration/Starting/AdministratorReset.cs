using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Administration.Sessions;

namespace Platform.Administration.Starting;

/// <summary>The way back in, for whoever owns the machine: <c>--reset-admin</c> gives the first administrator a new one-time password.</summary>
internal sealed class AdministratorReset(IDbContextFactory<AdministrationDb> contexts, Passwords passwords, IOptions<StartOptions> options)
{
    /// <summary>Enables the account, sets and prints a new password, ends its sessions and its lock, and restores its role when somebody took it.</summary>
    /// <returns>False when the program was never started on this database.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Work = new UnitOfWork(Caller.System, nameof(AdministratorReset));
        var key = Account.KeyOf(options.Value.FirstLogin);
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.LoginKey == key, ct);
        if (account is null) return false;
        var password = FirstStart.NewPassword();
        account.Enable();
        account.TakePassword(passwords.Hash(password), mustChange: true);
        await SessionRevocation.OfAccountAsync(db, account.Id, except: null, ct);
        var role = await db.Set<Role>().SingleAsync(r => r.HoldsEverything, ct);
        if (!await db.Set<Membership>().AnyAsync(m => m.AccountId == account.Id && m.RoleId == role.Id && m.Reaches == ScopeKind.All, ct))
            db.Add(Membership.Of(account, role, await db.Set<OrgUnit>().SingleAsync(u => u.Tier == OrgTier.Hq, ct), ScopeKind.All));
        await db.SaveChangesAsync(ct);
        var hash = Token.Hash(key);
        await db.Set<SignInAttempt>().Where(a => a.LoginHash == hash).ExecuteDeleteAsync(ct);
        await FirstStart.PrintAsync(account.LoginId, password);
        return true;
    }
}
