using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>What clients see of a requested answer.</summary>
internal sealed class ReplyRequestType : ObjectType<ReplyRequest>
{
    public ReplyRequestType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.CaseId).AsId("Case");
        Shows(r => r.CaseNumber);
        Shows(r => r.CaseTitle).NotFilterable().NotSortable();
        Shows(r => r.Excerpt).NotFilterable().NotSortable();
        Shows(r => r.Question).NotFilterable().NotSortable();
        Shows(r => r.TeamId).AsId("Team");
        Shows(r => r.OwnerId).AsId("Account");
        Shows(r => r.AskedBy).AsId("Account");
        Shows(r => r.OrgId).AsId("OrgUnit");
        Shows(r => r.State);
        Shows(r => r.DueAt);
        Shows(r => r.RequestedAt);
        Shows(r => r.Answer).NotFilterable().NotSortable();
        Shows(r => r.AnsweredBy).AsId("Account");
        Shows(r => r.AnsweredAt);
        DefaultOrder(r => r.DueAt);
    }
}

/// <summary>Fields of a requested answer.</summary>
[Extends(typeof(ReplyRequest))]
internal sealed class ReplyRequestFields(Caller caller)
{
    /// <summary>The moves that the state allows, and what stands in the viewer's way.</summary>
    [Requires(nameof(ReplyRequest.State))]
    public IReadOnlyList<Transition> AvailableTransitions([Parent] ReplyRequest reply) => ReplyFlow.Table.Available(reply, caller);

    /// <summary>The case that asks; null when the viewer sees only the question.</summary>
    [Requires(nameof(ReplyRequest.CaseId))]
    public IDataLoaderResult<Case?> Case([Parent] ReplyRequest reply, CaseById loader) => loader.Load(reply.CaseId);
}

/// <summary>What departments owe to a case.</summary>
[Extends(typeof(Case))]
internal sealed class CaseReplyFields
{
    /// <summary>Written answers that were asked for, oldest first. Staff only.</summary>
    [Needs(ReplyPermissions.Read), Requires(nameof(Platform.AfterSales.Case.Id))]
    public IDataLoaderResult<IReadOnlyList<ReplyRequest>> ReplyRequests([Parent] Case it, RepliesByCase loader) => loader.Load(it.Id);
}

internal sealed class RepliesByCase(IDbContextFactory<AfterSalesDb> dbs) : RowsByCase<ReplyRequest>(dbs)
{
    protected override IQueryable<ReplyRequest> Rows(AfterSalesDb db, IReadOnlyList<long> keys) => db.Set<ReplyRequest>().Where(e => keys.Contains(e.CaseId));
    protected override long KeyOf(ReplyRequest row) => row.CaseId;
}

/// <summary>Reads of requested answers.</summary>
[Extends(typeof(Query))]
[Needs(ReplyPermissions.Read)]
internal sealed class ReplyQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Written answers that departments within the viewer's reach owe or gave; what is due first comes first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<ReplyRequest>> ReplyRequests(PageRequest<ReplyRequest> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ReplyRequest>(caller.Scope(ReplyPermissions.Read)));
    }
}

[Needs(ReplyPermissions.Read)]
internal sealed class ReplyRequestNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<ReplyRequest>(dbs, ReplyPermissions.Read), INodeSource<ReplyRequest>;
