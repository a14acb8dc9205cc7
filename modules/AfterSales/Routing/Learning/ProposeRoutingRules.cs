using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>
/// Learns routing rules from where the cases of a time ended up and puts them into the routing table, switched off and behind what people wrote. Nothing is routed by them before somebody
/// adopts them; <c>routingScore</c> says beforehand how they would have done in another time.
/// </summary>
[Needs(QueuePermissions.Routing)]
internal sealed class ProposeRoutingRules(AfterSalesDb db, Caller caller, IOrganisation organisation, RoutingHistory history) : Mutation<ProposeRoutingRules.ProposeRoutingRulesInput, RoutingProposal>
{
    const int MostRules = 20_000, Particular = 10_000, General = 50_000;

    /// <summary>From what to learn.</summary>
    internal sealed record ProposeRoutingRulesInput : MutationInput
    {
        /// <summary>Cases that came in from this time on, UTC.</summary>
        public required DateTime From { get; init; }

        /// <summary>Until this time, UTC, exclusive; at most three years later.</summary>
        public required DateTime To { get; init; }

        /// <summary>Each rule must have decided at least so many of them, 1 to 10,000.</summary>
        public int MinimumCases { get; init; } = 5;

        /// <summary>Global id of the unit whose cases count and for which the rules hold, with everything below; the caller's own when not given.</summary>
        public string? OrgUnitId { get; init; }
    }

    public override async Task<RoutingProposal> Run(ProposeRoutingRulesInput input, CancellationToken ct)
    {
        if (input.MinimumCases is < 1 or > 10_000) throw new Refused(CommonErrors.OutOfRange, "minimumCases", ("min", 1), ("max", 10_000));
        var org = await Units.Named(input.OrgUnitId, organisation, caller, Scope, ct);
        var past = (await history.Read(input.From, input.To, Scope, ct)).Where(p => RoutingRule.Covers(org, p.Facts.Org)).ToList();
        var learnt = RuleLearner.Learn(past, input.MinimumCases);
        if (learnt.Count == 0) throw new Refused(RoutingErrors.NothingToLearn, "from", ("cases", past.Count));
        if (learnt.Count > MostRules) throw new Refused(CommonErrors.TooMany, "minimumCases", ("max", MostRules));
        var proposal = RoutingProposal.Of(input.From, input.To, input.MinimumCases, past.Count, learnt, org);
        db.Add(proposal);
        var queues = await db.Set<WorkQueue>().AsNoTracking().ToDictionaryAsync(q => q.Id, ct);
        var items = await db.Set<ServiceItem>().AsNoTracking().Select(i => new { i.Id, i.Name }).ToDictionaryAsync(i => i.Id, i => i.Name, ct);
        for (var i = 0; i < learnt.Count; i++)
            db.Add(RoutingRule.Learnt(proposal, i, (learnt[i].IsParticular ? Particular : General) + i, learnt[i], queues[learnt[i].QueueId], learnt[i].ServiceItemId is { } item ? items.GetValueOrDefault(item) : null));
        return proposal;
    }
}
