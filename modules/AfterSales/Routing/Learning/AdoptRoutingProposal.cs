using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>
/// Switches proposed rules on, as they stand in the table now; those of an earlier proposal of the same unit are switched off. They count from the next case on.
/// </summary>
[Needs(QueuePermissions.Routing)]
internal sealed class AdoptRoutingProposal(AfterSalesDb db) : Mutation<AdoptRoutingProposal.AdoptRoutingProposalInput, RoutingProposal>
{
    /// <summary>Which.</summary>
    internal sealed record AdoptRoutingProposalInput : ChangeInput;

    public override async Task<RoutingProposal> Run(AdoptRoutingProposalInput input, CancellationToken ct)
    {
        var proposal = await db.Take<RoutingProposal>(input, Scope, null, ct);
        proposal.Decide(RoutingProposalState.Adopted);
        var before = await db.Set<RoutingProposal>().Where(p => p.OrgId == proposal.OrgId && p.State == RoutingProposalState.Adopted && p.Id != proposal.Id).ToListAsync(ct);
        foreach (var old in before) old.GiveWay();
        var ids = before.ConvertAll(p => (long?)p.Id);
        foreach (var rule in await db.Set<RoutingRule>().Where(r => r.ProposalId == proposal.Id || (r.IsActive && ids.Contains(r.ProposalId))).ToListAsync(ct)) rule.Switch(rule.ProposalId == proposal.Id);
        return proposal;
    }
}

/// <summary>Takes proposed rules out of the table.</summary>
[Needs(QueuePermissions.Routing)]
internal sealed class DiscardRoutingProposal(AfterSalesDb db) : Mutation<DiscardRoutingProposal.DiscardRoutingProposalInput, RoutingProposal>
{
    /// <summary>Which.</summary>
    internal sealed record DiscardRoutingProposalInput : ChangeInput;

    public override async Task<RoutingProposal> Run(DiscardRoutingProposalInput input, CancellationToken ct)
    {
        var proposal = await db.Take<RoutingProposal>(input, Scope, null, ct);
        proposal.Decide(RoutingProposalState.Discarded);
        db.RemoveRange(await db.Set<RoutingRule>().Where(r => r.ProposalId == proposal.Id).ToListAsync(ct));
        return proposal;
    }
}
