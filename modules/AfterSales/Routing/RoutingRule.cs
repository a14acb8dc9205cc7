namespace Platform.AfterSales;

/// <summary>One line of the routing table: cases that meet all its conditions go where it says. Rules are tried by position; the first that fits decides.</summary>
internal sealed class RoutingRule : ScopedAggregate
{
    RoutingRule() { }

    /// <summary>A rule that is filled by <see cref="Fill"/>.</summary>
    public RoutingRule(string code) => Code = code;

    /// <summary>Unique code, at most 40 characters; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Place in the table; smaller is tried first, equal ones in the order of their codes.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it is tried at all.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Kinds that fit, names separated by blanks; empty: all.</summary>
    public string Kinds { get; private set; } = "";

    /// <summary>Channels that fit, names separated by blanks; empty: all.</summary>
    public string Channels { get; private set; } = "";

    /// <summary>The service item that fits; null: any.</summary>
    public long? ServiceItemId { get; private set; }

    /// <summary>The place that fits; null: any.</summary>
    public long? LocationId { get; private set; }

    /// <summary>Chinese division codes begin with this; null: any.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Words of which one must occur in title or description, one per line; empty: no matter.</summary>
    public string Keywords { get; private set; } = "";

    /// <summary>The queue that gets the case, for a queue without a team; null: that of the team.</summary>
    public long? ToQueueId { get; private set; }

    /// <summary>The proposal that it comes from; null when a person wrote it.</summary>
    public long? ProposalId { get; private set; }

    /// <summary>Cases of the past that it would have decided when it was proposed; 0 when a person wrote it.</summary>
    public int Seen { get; private set; }

    /// <summary>Of these, those that had ended up where it sends them.</summary>
    public int Right { get; private set; }

    /// <summary>The team that gets the case; null: the queue, or the default queue without one.</summary>
    public long? ToTeamId { get; private set; }

    /// <summary>The person that gets it; null leaves it in the queue.</summary>
    public long? ToOwnerId { get; private set; }

    /// <summary>How much it presses; null: as usual.</summary>
    public CasePriority? Priority { get; private set; }

    /// <summary>What it becomes; null: stays what it is.</summary>
    public CaseKind? AsKind { get; private set; }

    /// <summary>Replaces everything but the code.</summary>
    public void Fill(UpsertRoutingRule.UpsertRoutingRuleInput from, OrgPath org, long? team, long? owner, long? item, long? place, long? queue = null)
    {
        (Name, Position, IsActive, Org) = (from.Name.Trim(), from.Position, from.IsActive, org);
        (Kinds, Channels) = (string.Join(' ', (from.Kinds ?? []).Distinct()), string.Join(' ', (from.Channels ?? []).Distinct()));
        (ServiceItemId, LocationId, RegionCode, Keywords) = (item, place, from.RegionCode.Tidy(), string.Join('\n', (from.Keywords ?? []).Select(k => k.Trim()).Distinct()));
        (ToTeamId, ToOwnerId, Priority, AsKind, ToQueueId) = (team, owner, from.Priority, from.AsKind, queue);
    }

    /// <summary>A rule that the past suggests, switched off.</summary>
    public static RoutingRule Learnt(RoutingProposal proposal, int number, int position, LearntRule from, WorkQueue to, string? item)
    {
        const int LongestName = 100;
        var name = string.Join(" · ", new[] { item ?? from.Kind?.ToString(), from.Channel?.ToString(), from.Word, "→ " + to.Name }.OfType<string>());
        return new RoutingRule(FormattableString.Invariant($"LEARNT-{proposal.Id}-{number + 1:0000}"))
        {
            Name = name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name, Position = position, IsActive = false, Org = proposal.Org, Kinds = from.Kind?.ToString() ?? "", Channels = from.Channel?.ToString() ?? "",
            ServiceItemId = from.ServiceItemId, Keywords = from.Word ?? "", ToTeamId = to.TeamId, ToQueueId = to.TeamId is null ? to.Id : null, ProposalId = proposal.Id, Seen = from.Seen, Right = from.Right,
        };
    }

    /// <summary>Has it tried, or not.</summary>
    public void Switch(bool on) => IsActive = on;

    /// <summary>The first condition that a case does not meet; null when it meets all.</summary>
    public RoutingCondition? Missed(RoutingFacts it)
    {
        if (!Covers(Org, it.Org)) return RoutingCondition.Org;
        if (!Names(Kinds, it.Kind.ToString())) return RoutingCondition.Kind;
        if (!Names(Channels, it.Channel.ToString())) return RoutingCondition.Channel;
        if (ServiceItemId is not null && ServiceItemId != it.ServiceItemId) return RoutingCondition.ServiceItem;
        if (LocationId is not null && LocationId != it.LocationId) return RoutingCondition.Location;
        if (RegionCode is not null && it.RegionCode?.StartsWith(RegionCode, StringComparison.Ordinal) != true) return RoutingCondition.Region;
        return Keywords.Length > 0 && !Keywords.Split('\n').Any(k => it.Text.Contains(k, StringComparison.OrdinalIgnoreCase)) ? RoutingCondition.Keyword : null;
    }

    // A rule of a unit counts for everything below it; head office has no tier of its own and counts everywhere.
    internal static bool Covers(OrgPath whole, OrgPath part) => whole.Unit == part.Unit || whole is { Region: null, Branch: null, Site: null }
        || (whole.Site is { } s ? s == part.Site : whole.Branch is { } b ? b == part.Branch : whole.Region == part.Region);

    static bool Names(string list, string name) => list.Length == 0 || list.Split(' ').Contains(name);
}

/// <summary>A condition of a routing rule.</summary>
internal enum RoutingCondition
{
    /// <summary>The rule is of another part of the organisation.</summary>
    Org = 0,

    /// <summary>The kind.</summary>
    Kind = 1,

    /// <summary>The channel.</summary>
    Channel = 2,

    /// <summary>The service item.</summary>
    ServiceItem = 3,

    /// <summary>The place.</summary>
    Location = 4,

    /// <summary>The division code.</summary>
    Region = 5,

    /// <summary>The words.</summary>
    Keyword = 6,

    /// <summary>The team or queue that it names is no more.</summary>
    Team = 7,
}
