using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Portfolios;

/// <summary>Who looks after whom.</summary>
[Extends(typeof(Query))]
internal sealed class PortfolioQueries(IDbContextFactory<CustomersDb> dbs, Caller caller)
{
    /// <summary>The parties that the viewer looks after as account manager, wherever they belong.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(PortfolioPermissions.Own)]
    public async Task<Connection<Party>> MyPortfolio(PageRequest<Party> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Of(db, db.Set<Party>().AsNoTracking(), caller.UserId ?? 0));
    }

    /// <summary>The parties of an account manager that the viewer may see.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="managerId">Account of the manager.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(PortfolioPermissions.Read)]
    public async Task<Connection<Party>> Portfolio(PageRequest<Party> page, [Id("Account")] long managerId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(Of(db, db.Visible<Party>(caller.Scope(PortfolioPermissions.Read)), managerId));
    }

    static IQueryable<Party> Of(CustomersDb db, IQueryable<Party> parties, long manager)
        => parties.Where(p => p.Status != PartyStatus.Merged && db.Set<AccountAssignment>().Any(a => a.Current == true && a.ManagerId == manager && a.PartyId == p.Id));
}

/// <summary>Who looks after a party.</summary>
[Extends(typeof(Party)), Needs(PortfolioPermissions.Read)]
internal static class PartyPortfolio
{
    /// <summary>Account of its account manager; null when it has none.</summary>
    [Requires, Id("Account")]
    public static IDataLoaderResult<long?> AccountManagerId([Parent] Party party, ManagerOfParty loader) => loader.Load(party.Id);

    /// <summary>Its account managers, the present one first.</summary>
    [Requires]
    public static IDataLoaderResult<IReadOnlyList<AccountAssignment>> AccountManagers([Parent] Party party, AssignmentsOfParty loader) => loader.Load(party.Id);
}

internal sealed class ManagerOfParty(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, long?>
{
    protected override async Task<Func<long, long?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Set<AccountAssignment>().Where(a => a.Current == true && a.PartyId != null && keys.Contains(a.PartyId.Value)).ToDictionaryAsync(a => a.PartyId!.Value, a => a.ManagerId, ct);
        return key => found.TryGetValue(key, out var manager) ? manager : null;
    }
}

internal sealed class AssignmentsOfParty(IDbContextFactory<CustomersDb> dbs) : BatchLoader<long, IReadOnlyList<AccountAssignment>>
{
    protected override async Task<Func<long, IReadOnlyList<AccountAssignment>>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = (await db.Set<AccountAssignment>().AsNoTracking().Where(a => a.PartyId != null && keys.Contains(a.PartyId.Value)).OrderByDescending(a => a.Id).ToListAsync(ct)).ToLookup(a => a.PartyId!.Value);
        return key => [.. found[key]];
    }
}

/// <summary>Hand-overs by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(PortfolioPermissions.Assign)]
internal sealed class HandoverNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, PortfolioHandover>(dbs)
{
    protected override IQueryable<PortfolioHandover> Rows(CustomersDb db, Caller caller) => db.Visible<PortfolioHandover>(caller.Scope(PortfolioPermissions.Assign));
}
