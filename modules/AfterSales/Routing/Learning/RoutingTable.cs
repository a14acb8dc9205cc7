using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>The whole routing table in memory, to decide many cases at once exactly as <see cref="Router"/> decides one.</summary>
internal sealed class RoutingTable
{
    readonly ILookup<long?, RoutingRule> _byItem;
    readonly Dictionary<long, long> _ofTeam, _ofItem;
    readonly HashSet<long> _queues;
    readonly long _default;

    RoutingTable(IReadOnlyCollection<RoutingRule> rules, IReadOnlyCollection<WorkQueue> queues, IEnumerable<(long Item, long? Team)> items)
    {
        (Count, _byItem) = (rules.Count, rules.ToLookup(r => r.ServiceItemId));
        _ofTeam = queues.Where(q => q.TeamId is not null).ToDictionary(q => q.TeamId!.Value, q => q.Id);
        _queues = [.. queues.Where(q => q.IsActive).Select(q => q.Id)];
        _default = queues.FirstOrDefault(q => q.Code == WorkQueue.Default)?.Id ?? 0;
        _ofItem = items.Where(i => i.Team is { } team && _ofTeam.ContainsKey(team)).ToDictionary(i => i.Item, i => _ofTeam[i.Team!.Value]);
    }

    /// <summary>How many rules it tries.</summary>
    public int Count { get; }

    /// <summary>What is switched on, and the rules of a proposal as if they were.</summary>
    public static async Task<RoutingTable> Read(AfterSalesDb db, long? proposal, CancellationToken ct) => new(
        await db.Set<RoutingRule>().AsNoTracking().Where(r => r.IsActive || (proposal != null && r.ProposalId == proposal)).ToListAsync(ct), await db.Set<WorkQueue>().AsNoTracking().ToListAsync(ct),
        (await db.Set<ServiceItem>().AsNoTracking().Select(i => new { i.Id, i.TeamId }).ToListAsync(ct)).Select(i => (i.Id, i.TeamId)));

    /// <summary>The queue, and the rule that decides; null when none fits.</summary>
    public (long Queue, RoutingRule? Rule) Decide(RoutingFacts facts)
    {
        var rules = facts.ServiceItemId is { } item ? _byItem[item].Concat(_byItem[null]) : _byItem[null];
        foreach (var rule in rules.OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal))
            if (rule.Missed(facts) is null && QueueOf(rule) is { } queue) return (queue, rule);
        return (facts.ServiceItemId is { } of && _ofItem.TryGetValue(of, out var department) ? department : _default, null);
    }

    long? QueueOf(RoutingRule rule) => rule.ToQueueId is { } queue ? _queues.Contains(queue) ? queue : null : rule.ToTeamId is { } team ? _ofTeam.TryGetValue(team, out var its) ? its : null : _default;
}
