using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>Accounts by id; one's own is always visible.</summary>
[Needs(Caller.SignedIn)]
internal sealed class AccountSource(IDbContextFactory<AdministrationDb> contexts) : INodeSource<Account>
{
    public const string Read = "administration:account:read";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<long, Account>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Visible<Account>(caller.Scope(Read)).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        if (caller.UserId is { } self && ids.Contains(self) && !found.ContainsKey(self))
            found[self] = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == self, ct);
        return found;
    }
}

/// <summary>Roles by id.</summary>
[Needs(Read)]
internal sealed class RoleSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, Role>(contexts)
{
    public const string Read = "administration:role:read";

    protected override IQueryable<Role> Rows(AdministrationDb db, Caller caller) => db.Set<Role>().AsNoTracking();
}

/// <summary>Grants by id.</summary>
[Needs(AccountSource.Read)]
internal sealed class MembershipSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, Membership>(contexts)
{
    protected override IQueryable<Membership> Rows(AdministrationDb db, Caller caller) => db.Visible<Membership>(caller.Scope(AccountSource.Read));
}
