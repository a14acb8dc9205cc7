using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Returns by id.</summary>
[Needs(ReturnRights.Read)]
internal sealed class ReturnNodes(IDbContextFactory<AfterSalesDb> dbs) : WorkNodes<ReturnAuthorization>(dbs, ReturnRights.Read), INodeSource<ReturnAuthorization>
{
    protected override IQueryable<ReturnAuthorization> With(IQueryable<ReturnAuthorization> rows) => AfterSalesDb.Whole(rows);
}

/// <summary>Return policies by id.</summary>
[Needs(ReturnRights.ReadPolicies)]
internal sealed class ReturnPolicyNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, ReturnPolicy>(dbs)
{
    protected override IQueryable<ReturnPolicy> Rows(AfterSalesDb db, Caller caller) => db.Set<ReturnPolicy>().AsNoTracking().Where(_ => caller.Can(ReturnRights.ReadPolicies));
}

/// <summary>Loss budgets by id.</summary>
[Needs(ReturnRights.ReadPolicies)]
internal sealed class LossBudgetNodes(IDbContextFactory<AfterSalesDb> dbs) : RowNodes<AfterSalesDb, LossBudget>(dbs)
{
    protected override IQueryable<LossBudget> Rows(AfterSalesDb db, Caller caller) => db.Set<LossBudget>().AsNoTracking().Where(_ => caller.Can(ReturnRights.ReadPolicies));
}

/// <summary>Live changes of returns.</summary>
[Extends(typeof(Subscription))]
internal sealed class ReturnChanges(ChangeFeed feed, INodeSource<ReturnAuthorization> nodes, Caller caller)
{
    /// <summary>A return each time something happened to it, as the viewer may see it then; ends when the viewer may not see it.</summary>
    /// <param name="id">Global id of the return.</param>
    /// <param name="ct">Ends with the subscription.</param>
    [Needs(ReturnRights.Read)]
    public IAsyncEnumerable<ReturnAuthorization> ReturnChanged([Id("ReturnAuthorization")] long id, CancellationToken ct) => feed.Follow(id, nodes, caller, ct);
}
