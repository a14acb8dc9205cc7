using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a dispute.</summary>
internal static class DisputeFlow
{
    public static readonly Flow<Dispute, DisputeState> Table = new(d => d.State, (d, s) => d.Enter(s),
        new("addDisputeEvidence", DisputeState.Open, DisputeState.Open, DisputeRights.Evidence),
        new("askDisputeEvidence", DisputeState.Open, DisputeState.Open, DisputeRights.Ask),
        new("decideDispute", DisputeState.Open, DisputeState.Decided, DisputeRights.Decide),
        new("withdrawDispute", DisputeState.Open, DisputeState.Withdrawn, DisputeRights.Raise),
        new("decideAnew", DisputeState.Decided, DisputeState.Open, null),
        new("settle", DisputeState.Decided, DisputeState.Settled, null));
}
