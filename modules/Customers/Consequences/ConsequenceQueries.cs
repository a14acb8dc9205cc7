using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;

namespace Platform.Customers.Consequences;

/// <summary>Root fields that read consequences.</summary>
[Extends(typeof(Query)), Needs(CarePermissions.Read)]
internal sealed class ConsequenceQueries(IDbContextFactory<CustomersDb> dbs)
{
    /// <summary>What must follow, or has followed, from dissatisfied answers within the viewer's reach, oldest first; with <c>state: {eq: OPEN}</c> what is missing.</summary>
    /// <param name="page">Filter, order and page.</param>
    public async Task<Connection<Consequence>> Consequences(PageRequest<Consequence> page, Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<Consequence>(caller.Scope(CarePermissions.Read)));
    }
}

/// <summary>Consequences by id.</summary>
[Needs(CarePermissions.Read)]
internal sealed class ConsequenceNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, Consequence>(dbs)
{
    protected override IQueryable<Consequence> Rows(CustomersDb db, Caller caller) => db.Visible<Consequence>(caller.Scope(CarePermissions.Read));
}
