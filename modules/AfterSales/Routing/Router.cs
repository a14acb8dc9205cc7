using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Says where a case goes: where a person said, else where the first rule that fits says, else the department of the service item, else the default queue.</summary>
internal sealed class Router(AfterSalesDb db, QueueBook queues, ITeams teams)
{
    /// <param name="facts">What is known of the case.</param>
    /// <param name="chosen">The team a person chose; null leaves it to the rules.</param>
    /// <param name="responsible">The team that answers for the service item; it gets what no rule routes.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Route> Route(RoutingFacts facts, TeamCard? chosen, long? responsible, CancellationToken ct)
    {
        if (chosen is not null) return new Route(await queues.Of(chosen, ct), chosen, null, null, []);
        var tried = new List<TriedRule>();
        foreach (var rule in await db.Set<RoutingRule>().AsNoTracking().Where(r => r.IsActive && (r.ServiceItemId == null || r.ServiceItemId == facts.ServiceItemId)).OrderBy(r => r.Position).ThenBy(r => r.Code).ToListAsync(ct))
        {
            var missed = rule.Missed(facts);
            var team = missed is null && rule.ToTeamId is { } id ? (await teams.Get([id], ct)).GetValueOrDefault(id) : null;
            var queue = missed is null && rule.ToQueueId is { } at ? await queues.Find(at, ct) : null;
            if (missed is null && ((rule.ToTeamId is not null && team is null) || (rule.ToQueueId is not null && queue is null))) missed = RoutingCondition.Team;
            tried.Add(new TriedRule(rule.Code, rule.Name, missed));
            if (missed is not null) continue;
            // A person who left the team no longer gets its cases; the team does.
            var owner = rule.ToOwnerId is { } person && team?.Members.Contains(person) == true ? rule.ToOwnerId : null;
            return new Route(queue ?? (team is null ? await queues.Default(ct) : await queues.Of(team, ct)), team, owner, rule, tried);
        }
        if (responsible is { } of && (await teams.Get([of], ct)).GetValueOrDefault(of) is { } department) return new Route(await queues.Of(department, ct), department, null, null, tried);
        return new Route(await queues.Default(ct), null, null, null, tried);
    }
}
