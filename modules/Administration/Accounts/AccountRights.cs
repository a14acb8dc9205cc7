using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>What an account can do, for deciding who may touch it.</summary>
internal sealed class AccountRights(AdministrationDb db, IPermissionCatalog catalog)
{
    /// <summary>Refuses unless the caller holds everything that the account holds: whoever could reset a stronger account's password would own it.</summary>
    public async Task RequireNoStrongerAsync(Caller caller, Account account, string field, CancellationToken ct)
    {
        if (caller.IsSystem || caller.UserId == account.Id) return;
        var grants = await db.Set<Membership>().AsNoTracking().Where(m => m.AccountId == account.Id)
            .Join(db.Set<Role>(), m => m.RoleId, r => r.Id, (m, r) => new { Membership = m, Role = r }).ToListAsync(ct);
        foreach (var grant in grants)
            GrantLimits.RequireHeld(caller, grant.Role.Held(catalog.All), grant.Membership.Reaches, grant.Membership.Org, field);
    }

    /// <summary>Refuses when no other active account has the administrator role over everything.</summary>
    public async Task RequireAnotherAdministratorAsync(long accountId, CancellationToken ct)
    {
        var administrators = from m in db.Set<Membership>()
                             join r in db.Set<Role>() on m.RoleId equals r.Id
                             join a in db.Set<Account>() on m.AccountId equals a.Id
                             where r.HoldsEverything && m.Reaches == ScopeKind.All && a.Status == AccountStatus.Active
                             select a.Id;
        var all = await administrators.Distinct().ToListAsync(ct);
        if (all.Contains(accountId) && all.Count == 1) throw new Refused(AccountErrors.LastAdministrator, "id");
    }
}
