using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Writes a line of the routing table, or replaces one. It counts from the next case on; cases that are there stay where they are.</summary>
[Needs(QueuePermissions.Routing)]
internal sealed class UpsertRoutingRule(AfterSalesDb db, Caller caller, IOrganisation organisation, Standings standings, Placement placement, ServiceItemChoice items) : Mutation<UpsertRoutingRule.UpsertRoutingRuleInput, RoutingRule>
{
    const int MostEntries = 50;

    /// <summary>The rule as it shall be.</summary>
    internal sealed record UpsertRoutingRuleInput : MutationInput
    {
        /// <summary>Code, at most 40 printable ASCII characters; an unknown one makes a new rule.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw; null for a new rule.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Place in the table, 0 to 100,000; smaller is tried first.</summary>
        public required int Position { get; init; }

        /// <summary>Whether it is tried at all; true when not given.</summary>
        public bool IsActive { get; init; } = true;

        /// <summary>Global id of the unit below which it counts; the caller's own when not given.</summary>
        public string? OrgUnitId { get; init; }

        /// <summary>Kinds that fit; none or null: all.</summary>
        public IReadOnlyList<CaseKind>? Kinds { get; init; }

        /// <summary>Channels that fit; none or null: all.</summary>
        public IReadOnlyList<ServiceChannel>? Channels { get; init; }

        /// <summary>Global id of the service item that fits; null: any.</summary>
        public string? ServiceItemId { get; init; }

        /// <summary>Global id of the place that fits; null: any.</summary>
        public string? LocationId { get; init; }

        /// <summary>Beginning of the Chinese division code, 2 to 12 digits; null: any.</summary>
        public string? RegionCode { get; init; }

        /// <summary>Words of which one must occur in title or description, at most 50 of 40 characters; none or null: no matter.</summary>
        public IReadOnlyList<string>? Keywords { get; init; }

        /// <summary>Global id of the team that gets the case; null: the default queue.</summary>
        public string? TeamId { get; init; }

        /// <summary>Global id of a queue without a team that gets the case, instead of a team.</summary>
        public string? QueueId { get; init; }

        /// <summary>Account of a member of the team that gets it; null leaves it in the queue.</summary>
        public string? OwnerId { get; init; }

        /// <summary>How much it presses; null: as usual.</summary>
        public CasePriority? Priority { get; init; }

        /// <summary>What the case becomes; null: stays what it is.</summary>
        public CaseKind? AsKind { get; init; }
    }

    public override async Task<RoutingRule> Run(UpsertRoutingRuleInput input, CancellationToken ct)
    {
        Check(input);
        var rule = await db.Set<RoutingRule>().Within(Scope).FirstOrDefaultAsync(r => r.Code == input.Code, ct);
        if (rule is null && await db.Set<RoutingRule>().AnyAsync(r => r.Code == input.Code, ct)) throw new Refused(CommonErrors.AlreadyExists, "code", ("what", "RoutingRule"), ("value", input.Code));
        await db.RequireVersion(rule, input.ExpectedVersion ?? 0, ct);
        var org = await Units.Named(input.OrgUnitId, organisation, caller, Scope, ct);
        var team = input.TeamId is null ? null : await standings.Team(input.TeamId, "teamId", ct);
        var owner = await standings.Person(team, input.OwnerId, "ownerId", ct);
        var queue = input.QueueId is null ? null : await db.Take<WorkQueue>(input.QueueId, "queueId", Scope, q => q.Where(w => w.IsActive), ct);
        if (rule is null) db.Add(rule = new RoutingRule(input.Code));
        rule.Fill(input, org, team?.TeamId, owner, (await items.Of(input.ServiceItemId, staff: true, ct))?.Id, (await placement.Place(input.LocationId, Scope, ct))?.LocationId, queue?.Id);
        return rule;
    }

    static void Check(UpsertRoutingRuleInput input)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.Name, "name", 100, required: true);
        reasons.AddIf(input.Position is < 0 or > 100_000, CommonErrors.OutOfRange, "position", ("min", 0), ("max", 100_000));
        reasons.AddIf(input.RegionCode is { } code && (code.Length is < 2 or > 12 || !code.All(char.IsAsciiDigit)), CommonErrors.InvalidFormat, "regionCode", ("expected", "2 to 12 digits"));
        reasons.AddIf(input.OwnerId is not null && input.TeamId is null, CommonErrors.Required, "teamId");
        reasons.AddIf(input.QueueId is not null && input.TeamId is not null, CaseErrors.Contradiction, "queueId", ("one", "teamId"), ("other", "queueId"));
        reasons.AddIf(input.Kinds?.Count > MostEntries, CommonErrors.TooMany, "kinds", ("max", MostEntries));
        reasons.AddIf(input.Channels?.Count > MostEntries, CommonErrors.TooMany, "channels", ("max", MostEntries));
        if (!reasons.AddIf(input.Keywords?.Count > MostEntries, CommonErrors.TooMany, "keywords", ("max", MostEntries)))
            for (var i = 0; i < (input.Keywords?.Count ?? 0); i++) reasons.Text(input.Keywords![i], $"keywords.{i}", 40, required: true);
        reasons.ThrowIfAny();
    }
}
