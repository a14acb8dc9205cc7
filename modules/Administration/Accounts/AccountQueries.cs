using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>Reads of accounts, roles and grants.</summary>
[Extends(typeof(Query))]
internal sealed class AccountQueries(IDbContextFactory<AdministrationDb> contexts, IPermissionCatalog catalog, Caller caller)
{
    /// <summary>The account that asks; null for a service that is not an account.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(Caller.SignedIn)]
    public async Task<Account?> Me(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == caller.UserId, ct);
    }

    /// <summary>Names of the permissions that the asking account holds, sorted; how far each reaches is not said.</summary>
    [Needs(Caller.SignedIn)]
    public IReadOnlyList<string> MyPermissions() => [.. caller.Permissions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every permission there is, sorted, for building roles.</summary>
    [Needs(RoleSource.Read)]
    public IReadOnlyList<string> Permissions() => [.. catalog.All.Order(StringComparer.Ordinal)];

    /// <summary>Accounts within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(AccountSource.Read)]
    public async Task<Connection<Account>> Accounts(PageRequest<Account> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Account>(caller.Scope(AccountSource.Read)));
    }

    /// <summary>All roles; they are the same everywhere.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(RoleSource.Read)]
    public async Task<Connection<Role>> Roles(PageRequest<Role> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Set<Role>().AsNoTracking());
    }

    /// <summary>Grants at units within the viewer's reach.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(AccountSource.Read)]
    public async Task<Connection<Membership>> Memberships(PageRequest<Membership> page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Membership>(caller.Scope(AccountSource.Read)));
    }
}
