namespace Platform.AfterSales;

/// <summary>What clients see of a routing rule.</summary>
internal sealed class RoutingRuleType : ObjectType<RoutingRule>
{
    public RoutingRuleType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Code);
        Shows(r => r.Name);
        Shows(r => r.Position);
        Shows(r => r.IsActive);
        Shows(r => r.OrgId).AsId("OrgUnit");
        Shows("kinds", r => (IReadOnlyList<CaseKind>)[.. Split(r.Kinds, ' ').Select(Enum.Parse<CaseKind>)]).NotNull().Reads(nameof(RoutingRule.Kinds)).Described("Kinds that fit; empty: all.");
        Shows("channels", r => (IReadOnlyList<ServiceChannel>)[.. Split(r.Channels, ' ').Select(Enum.Parse<ServiceChannel>)]).NotNull().Reads(nameof(RoutingRule.Channels)).Described("Channels that fit; empty: all.");
        Shows("keywords", r => (IReadOnlyList<string>)Split(r.Keywords, '\n')).NotNull().Reads(nameof(RoutingRule.Keywords)).Described("Words of which one must occur in title or description; empty: no matter.");
        Shows(r => r.ServiceItemId).AsId("ServiceItem");
        Shows(r => r.LocationId).AsId("ServiceLocation");
        Shows(r => r.RegionCode);
        Shows(r => r.ToTeamId).AsId("Team").As("teamId");
        Shows(r => r.ToQueueId).AsId("WorkQueue").As("queueId");
        Shows(r => r.ProposalId).AsId("RoutingProposal");
        Shows(r => r.Seen);
        Shows(r => r.Right);
        Shows(r => r.ToOwnerId).AsId("Account").As("ownerId");
        Shows(r => r.Priority);
        Shows(r => r.AsKind);
        DefaultOrder(r => r.Position);
        DefaultOrder(r => r.Code);
    }

    static string[] Split(string text, char by) => text.Split(by, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Where a case would go, and why.</summary>
/// <param name="QueueCode">Code of the queue.</param>
/// <param name="TeamId">The team; null in the default queue.</param>
/// <param name="OwnerId">The person; null in the queue.</param>
/// <param name="Priority">How much it would press.</param>
/// <param name="Kind">What it would be.</param>
/// <param name="Rule">Code of the rule that decides; null when none fits and the default queue takes it.</param>
/// <param name="Tried">Every rule that was tried, in order, with the first condition that was not met.</param>
internal sealed record RoutingPreview(string QueueCode, long? TeamId, long? OwnerId, CasePriority Priority, CaseKind Kind, string? Rule, IReadOnlyList<TriedRule> Tried);

/// <summary>What clients see of it.</summary>
internal sealed class RoutingPreviewType : ObjectType<RoutingPreview>
{
    public RoutingPreviewType()
    {
        Shows(p => p.QueueCode);
        Shows(p => p.TeamId).AsId("Team");
        Shows(p => p.OwnerId).AsId("Account");
        Shows(p => p.Priority);
        Shows(p => p.Kind);
        Shows(p => p.Rule);
        Shows(p => p.Tried);
    }
}

/// <summary>What clients see of a rule that was tried.</summary>
internal sealed class TriedRuleType : ObjectType<TriedRule>
{
    public TriedRuleType() => ShowsAll();
}
