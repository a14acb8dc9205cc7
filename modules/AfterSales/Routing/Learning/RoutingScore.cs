using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>How the routing table does on cases of the past.</summary>
/// <param name="Cases">Cases of the time.</param>
/// <param name="Decided">Of these, those that a rule decides.</param>
/// <param name="Right">Of all, those that would have come into the queue they ended up in, by a rule or without one.</param>
/// <param name="Share">Right by cases; null without cases.</param>
/// <param name="FullestShare">The share that sending everything to the fullest queue of that time gives, to compare with; null without cases.</param>
/// <param name="Rules">Rules that were tried.</param>
internal sealed record RoutingScore(int Cases, int Decided, int Right, double? Share, double? FullestShare, int Rules);

/// <summary>What clients see of it.</summary>
internal sealed class RoutingScoreType : ObjectType<RoutingScore>
{
    public RoutingScoreType() => ShowsAll();
}

/// <summary>Reads of proposed rules, and how rules do.</summary>
[Extends(typeof(Query))]
[Needs(QueuePermissions.RoutingRead)]
internal sealed class RoutingProposalQueries(IDbContextFactory<AfterSalesDb> dbs, Caller caller)
{
    /// <summary>Proposed sets of rules within the viewer's reach, newest first.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Connection<RoutingProposal>> RoutingProposals(PageRequest<RoutingProposal> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<RoutingProposal>(caller.Scope(QueuePermissions.RoutingRead)));
    }

    /// <summary>Tries the routing table on the cases of a time, as <c>previewRouting</c> does on one, and counts how many come into the queue they really ended up in. Nothing is saved.</summary>
    /// <param name="from">Cases that came in from this time on, UTC.</param>
    /// <param name="to">Until this time, UTC, exclusive; at most three years later.</param>
    /// <param name="proposalId">Global id of a proposal whose rules are tried as if they were switched on; null tries what is on.</param>
    /// <param name="history">Reads the cases.</param>
    /// <param name="scoring">The context that the cases are read by.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<RoutingScore> RoutingScore(DateTime from, DateTime to, [Id("RoutingProposal")] long? proposalId, RoutingHistory history, AfterSalesDb scoring, CancellationToken ct)
    {
        var scope = caller.Scope(QueuePermissions.RoutingRead);
        if (proposalId is { } asked && !await scoring.Visible<RoutingProposal>(scope).AnyAsync(p => p.Id == asked, ct)) throw new Refused(CommonErrors.NotFound, "proposalId", ("what", "RoutingProposal"));
        var past = await history.Read(from, to, scope, ct);
        var table = await RoutingTable.Read(scoring, proposalId, ct);
        var (decided, right) = (0, 0);
        foreach (var one in past)
        {
            var (queue, rule) = table.Decide(one.Facts);
            if (rule is not null) decided++;
            if (queue == one.QueueId) right++;
        }
        var fullest = past.Count == 0 ? 0 : past.GroupBy(p => p.QueueId).Max(g => g.Count());
        return new RoutingScore(past.Count, decided, right, past.Count == 0 ? null : (double)right / past.Count, past.Count == 0 ? null : (double)fullest / past.Count, table.Count);
    }
}

/// <summary>Proposals by id, for <c>node</c> and for repeated mutations.</summary>
[Needs(QueuePermissions.RoutingRead)]
internal sealed class RoutingProposalNodes(IDbContextFactory<AfterSalesDb> dbs) : ScopedNodes<RoutingProposal>(dbs, QueuePermissions.RoutingRead), INodeSource<RoutingProposal>;
