using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;

namespace Platform.AfterSales;

/// <summary>Adds a policy of service times, or writes a new version of the one with this code. Clocks that run keep the version they started under.</summary>
[Needs(SlaPermissions.Write)]
internal sealed class UpsertSlaPolicy(AfterSalesDb db, SlaBook book, IAccounts accounts, ITeams teams) : Mutation<UpsertSlaPolicy.UpsertSlaPolicyInput, SlaPolicy>
{
    /// <summary>The policy.</summary>
    internal sealed record UpsertSlaPolicyInput : MutationInput
    {
        /// <summary>Code, 1 to 40 printable ASCII characters; never changes. <c>DEFAULT</c> is the one that takes whatever no other takes.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw, 0 for a policy that is not there yet; null overwrites whatever stands there.</summary>
        public long? ExpectedVersion { get; init; }
        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Order of asking, 0 to 1,000,000: the first policy that fits is taken.</summary>
        public int Position { get; init; } = 100;

        /// <summary>Kinds of cases it holds for; null or empty for all.</summary>
        public IReadOnlyList<CaseKind>? Kinds { get; init; }

        /// <summary>Priorities it holds for; null or empty for all.</summary>
        public IReadOnlyList<CasePriority>? Priorities { get; init; }

        /// <summary>Channels it holds for; null or empty for all.</summary>
        public IReadOnlyList<ServiceChannel>? Channels { get; init; }

        /// <summary>Service items it holds for, at most 200; null or empty for all.</summary>
        public IReadOnlyList<string>? ServiceItemIds { get; init; }

        /// <summary>The unit that it holds for, with everything below; null for the whole organisation.</summary>
        [Id("OrgUnit")]
        public long? OrgUnitId { get; init; }

        /// <summary>What it promises, each target at most once; at least one.</summary>
        public required IReadOnlyList<SlaTargetInput> Targets { get; init; }
    }

    public override async Task<SlaPolicy> Run(UpsertSlaPolicyInput input, CancellationToken ct)
    {
        var items = (input.ServiceItemIds ?? []).Select(id => GlobalId.Row("ServiceItem", id)).ToList();
        Check(input, items);
        await CheckPeopleAsync(input, ct);
        var policy = await db.Set<SlaPolicy>().Include(p => p.Versions).FindByAsync(p => p.Code == input.Code, ct);
        await db.RequireVersion(policy, input.ExpectedVersion, ct);
        if (policy is null) db.Add(policy = new SlaPolicy(input.Code));
        policy.Write(input.Name, input.Position, new SlaPolicyTerms
        {
            Kinds = Sorted(input.Kinds), Priorities = Sorted(input.Priorities), Channels = Sorted(input.Channels), ServiceItemIds = Sorted(items), OrgUnitId = input.OrgUnitId,
            Targets = [.. input.Targets.OrderBy(t => t.Target).Select(t => t.Rule())],
        }, db.Now);
        book.Forget();
        return policy;
    }

    static void Check(UpsertSlaPolicyInput input, List<long> items)
    {
        var reasons = new Reasons();
        SlaChecks.Code(reasons, input.Code, "code", 40);
        SlaChecks.Text(reasons, input.Name, "name", 100);
        reasons.AddIf(input.Position is < 0 or > 1_000_000, CommonErrors.OutOfRange, "position", ("min", 0), ("max", 1_000_000));
        reasons.AddIf(items.Count > 200, CommonErrors.TooMany, "serviceItemIds", ("max", 200));
        for (var i = 0; i < items.Count; i++) reasons.AddIf(items[i] == 0, CommonErrors.NotFound, $"serviceItemIds.{i}", ("what", "ServiceItem"));
        reasons.AddIf(input.OrgUnitId == 0, CommonErrors.NotFound, "orgUnitId", ("what", "OrgUnit"));
        var isNarrow = input.Kinds is { Count: > 0 } || input.Priorities is { Count: > 0 } || input.Channels is { Count: > 0 } || items.Count > 0 || input.OrgUnitId is not null;
        reasons.AddIf(input.Code == SlaPolicy.DefaultCode && isNarrow, SlaErrors.DefaultPolicyStays, "code");
        reasons.AddIf(input.Targets.Count == 0, CommonErrors.Required, "targets");
        for (var i = 0; i < input.Targets.Count; i++)
        {
            var target = input.Targets[i].Target;
            reasons.AddIf(input.Targets.Take(i).Any(t => t.Target == target), SlaErrors.TargetTwice, $"targets.{i}.target", ("target", ServiceLevel.Name(target)));
            input.Targets[i].Check(reasons, $"targets.{i}");
        }
        reasons.ThrowIfAny();
    }

    async Task CheckPeopleAsync(UpsertSlaPolicyInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        var known = await teams.Get([.. input.Targets.SelectMany(t => t.Ladder ?? []).Select(s => s.TeamId).OfType<long>().Distinct()], ct);
        for (var i = 0; i < input.Targets.Count; i++)
            for (var j = 0; j < (input.Targets[i].Ladder?.Count ?? 0); j++)
            {
                var step = input.Targets[i].Ladder![j];
                await accounts.Check(reasons, step.AccountId, $"targets.{i}.ladder.{j}.accountId", ct);
                reasons.AddIf(step.TeamId is { } team && !known.ContainsKey(team), CommonErrors.NotFound, $"targets.{i}.ladder.{j}.teamId", ("what", "Team"));
            }
        reasons.ThrowIfAny();
    }

    static IReadOnlyList<T> Sorted<T>(IEnumerable<T>? values) => [.. (values ?? []).Distinct().Order()];
}
