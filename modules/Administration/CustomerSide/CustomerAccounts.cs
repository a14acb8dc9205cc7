using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;

namespace Platform.Administration.CustomerSide;

/// <summary>The accounts of customers: one per party, opened when it first signs in, without a password, with the customers' role over itself.</summary>
internal sealed class CustomerAccounts(AdministrationDb db, IParties parties, IOptions<CustomerSideOptions> options, Caller caller)
{
    /// <summary>Where they belong.</summary>
    public async Task<OrgUnit> HomeAsync(CancellationToken ct)
    {
        var code = options.Value.Unit;
        return (code is null ? null : await db.Set<OrgUnit>().AsNoTracking().FirstOrDefaultAsync(u => u.Code == code && u.Status == OrgUnitStatus.Active, ct))
            ?? await db.Set<OrgUnit>().AsNoTracking().SingleAsync(u => u.Tier == OrgTier.Hq, ct);
    }

    /// <summary>
    /// The account of a party. One that a merged record had goes on being used: whose rows an account reaches is asked anew each time, and follows the merge and its
    /// taking back.
    /// </summary>
    public async Task<Account> OfAsync(long partyId, OrgUnit home, CancellationToken ct)
    {
        var family = (await parties.Family([partyId], ct))[partyId];
        Account? account = null;
        await Transient.RetryAsync(async () => account = await FindAsync(family, ct) ?? await OpenAsync(partyId, home, ct), ct);
        return account!;
    }

    /// <summary>Its own first, then the oldest of those merged into it; never a provider's or another that somebody opened by hand.</summary>
    async Task<Account?> FindAsync(IReadOnlyList<long> family, CancellationToken ct)
    {
        var keys = family.Select(LoginOf).ToList();
        var found = await db.Set<Account>().AsNoTracking().Where(a => keys.Contains(a.LoginKey)).ToListAsync(ct);
        return found.OrderBy(a => keys.IndexOf(a.LoginKey)).FirstOrDefault();
    }

    async Task<Account> OpenAsync(long partyId, OrgUnit home, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Work = new UnitOfWork(caller, "SignInWithCode");
        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Code == options.Value.Role, ct) ?? throw new InvalidOperationException($"CustomerSide:Role names a role {options.Value.Role} that does not exist.");
        var account = Account.Open(home, LoginOf(partyId), "客户", caller.Locale, null, partyId);
        db.Add(account);
        db.Add(Membership.Of(account, role, home, ScopeKind.Self));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return account;
    }

    // No login that somebody can choose has a colon, and the unique login keeps one party from having two accounts.
    static string LoginOf(long partyId) => FormattableString.Invariant($"party:{partyId}");
}
