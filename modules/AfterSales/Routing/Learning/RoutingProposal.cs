namespace Platform.AfterSales;

/// <summary>
/// Routing rules that the deployment's own past suggests. They stand in the routing table switched off, where people read, change and try them, until somebody
/// adopts or discards them.
/// </summary>
internal sealed class RoutingProposal : ScopedAggregate
{
    RoutingProposal() { }

    /// <summary>Cases that came in from this time on were learnt from, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>Until this time, UTC, exclusive.</summary>
    public DateTime To { get; private set; }

    /// <summary>Each rule had decided at least so many of them.</summary>
    public int MinimumCases { get; private set; }

    /// <summary>Cases learnt from.</summary>
    public int Cases { get; private set; }

    /// <summary>Rules that came of it.</summary>
    public int Rules { get; private set; }

    /// <summary>Of the cases learnt from, those that the rules send to the queue they ended up in. Of other months it is less: ask <c>routingScore</c>.</summary>
    public int Right { get; private set; }

    /// <summary>Where it stands.</summary>
    public RoutingProposalState State { get; private set; }

    public static RoutingProposal Of(DateTime from, DateTime to, int minimum, int cases, IReadOnlyCollection<LearntRule> rules, OrgPath org)
        => new() { From = from, To = to, MinimumCases = minimum, Cases = cases, Rules = rules.Count, Right = rules.Sum(r => r.Right), Org = org };

    /// <exception cref="Refused">Somebody decided before.</exception>
    public void Decide(RoutingProposalState to)
    {
        if (State != RoutingProposalState.Proposed) throw new Refused(RoutingErrors.ProposalDecided, "id");
        State = to;
    }

    /// <summary>A newer proposal of the same unit holds instead.</summary>
    public void GiveWay() => State = RoutingProposalState.Replaced;
}

/// <summary>Where proposed rules stand.</summary>
internal enum RoutingProposalState
{
    /// <summary>Nobody has decided; its rules are switched off.</summary>
    Proposed = 0,

    /// <summary>Its rules are switched on.</summary>
    Adopted = 1,

    /// <summary>Its rules are gone.</summary>
    Discarded = 2,

    /// <summary>It was adopted, and a newer one took its place; its rules are switched off.</summary>
    Replaced = 3,
}

/// <summary>What clients see of proposed rules.</summary>
internal sealed class RoutingProposalType : ObjectType<RoutingProposal>
{
    public RoutingProposalType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.From);
        Shows(p => p.To);
        Shows(p => p.MinimumCases);
        Shows(p => p.Cases);
        Shows(p => p.Rules);
        Shows(p => p.Right);
        Shows(p => p.State);
        Shows(p => p.OrgId).AsId("OrgUnit");
        Shows(p => p.CreatedAt);
    }
}

/// <summary>What can be wrong with proposed rules.</summary>
internal static class RoutingErrors
{
    public static readonly ErrorCode NothingToLearn = new("NOTHING_TO_LEARN", "From {cases} cases of that time no rule can be learnt.", "该时间段内的{cases}个工单不足以归纳路由规则。");
    public static readonly ErrorCode ProposalDecided = new("PROPOSAL_DECIDED", "Somebody has decided on these rules before.", "这组建议规则已有人处理过。");
}
