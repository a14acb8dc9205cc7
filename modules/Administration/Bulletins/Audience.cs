using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;

namespace Platform.Administration.Bulletins;

/// <summary>Who a bulletin is for: active staff (and, when a role is named, customers and dealers who hold it) whose home unit lies in its place, has one of its tiers, and who hold one of its roles.</summary>
internal sealed class Audience(AdministrationDb db)
{
    /// <summary>The accounts of now.</summary>
    public async Task<IReadOnlyList<long>> Of(Bulletin bulletin, CancellationToken ct) => await (await AccountsAsync(bulletin, ct)).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct);

    /// <summary>Whether an account belongs to it now.</summary>
    public async Task<bool> Has(Bulletin bulletin, long accountId, CancellationToken ct) => await (await AccountsAsync(bulletin, ct)).AnyAsync(a => a.Id == accountId, ct);

    async Task<IQueryable<Account>> AccountsAsync(Bulletin bulletin, CancellationToken ct)
    {
        IReadOnlyList<long> units = bulletin.Units.Count > 0 ? bulletin.Units : [bulletin.OrgId];
        var (tiers, byRole) = (bulletin.Tiers, bulletin.Roles.Count > 0);
        var staff = db.Set<Account>().AsNoTracking().Where(a => a.Status == AccountStatus.Active && (byRole || a.PartyId == null));
        if (!await db.Set<OrgUnit>().AnyAsync(u => units.Contains(u.Id) && u.Tier == OrgTier.Hq, ct))
            staff = staff.Where(a => units.Contains(a.OrgId) || (a.RegionId != null && units.Contains(a.RegionId.Value)) || (a.BranchId != null && units.Contains(a.BranchId.Value)) || (a.SiteId != null && units.Contains(a.SiteId.Value)));
        if (tiers.Count > 0) staff = staff.Where(a => db.Set<OrgUnit>().Any(u => u.Id == a.OrgId && tiers.Contains(u.Tier)));
        if (bulletin.Roles is { Count: > 0 } roles) staff = staff.Where(a => db.Set<Membership>().Any(m => m.AccountId == a.Id && roles.Contains(m.RoleId)));
        return staff;
    }
}
