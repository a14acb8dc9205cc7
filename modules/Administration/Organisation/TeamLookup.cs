using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Contracts.Administration;

namespace Platform.Administration.Organisation;

/// <summary>Answers <see cref="ITeams"/>.</summary>
internal sealed class TeamLookup(IDbContextFactory<AdministrationDb> contexts) : ITeams
{
    public async Task<IReadOnlyDictionary<long, TeamCard>> Get(IReadOnlyCollection<long> teamIds, CancellationToken ct)
    {
        if (teamIds.Count == 0) return new Dictionary<long, TeamCard>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var teams = await db.Set<Team>().AsNoTracking().Where(t => teamIds.Contains(t.Id)).ToListAsync(ct);
        var members = await db.Set<TeamMember>().AsNoTracking().Where(m => teamIds.Contains(m.TeamId))
            .Join(db.Set<Account>().Where(a => a.Status == AccountStatus.Active), m => m.AccountId, a => a.Id, (m, a) => m).ToListAsync(ct);
        var byTeam = members.ToLookup(m => m.TeamId, m => m.AccountId);
        return teams.ToDictionary(t => t.Id, t => new TeamCard(t.Id, t.Code, t.Name, t.Org, [.. byTeam[t.Id]]));
    }
}
