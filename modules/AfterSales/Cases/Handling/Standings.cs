using Platform.Contracts.Administration;

namespace Platform.AfterSales;

/// <summary>Works out where a case goes when people name a team and a person.</summary>
internal sealed class Standings(ITeams teams, QueueBook queues, IAccounts accounts)
{
    /// <summary>A team that exists.</summary>
    /// <exception cref="Refused">There is none of this id.</exception>
    public async Task<TeamCard> Team(string? globalId, string field, CancellationToken ct)
    {
        if (globalId is null) throw new Refused(CommonErrors.Required, field);
        return GlobalId.TryDecode(globalId, "Team", out var id) ? await Team(id, field, ct) : throw new Refused(CommonErrors.NotFound, field, ("what", "Team"));
    }

    /// <summary>A team that exists.</summary>
    /// <exception cref="Refused">There is none of this id.</exception>
    public async Task<TeamCard> Team(long id, string field, CancellationToken ct)
        => (await teams.Get([id], ct)).GetValueOrDefault(id) ?? throw new Refused(CommonErrors.NotFound, field, ("what", "Team"));

    /// <summary>Standing with a team and perhaps one of its members.</summary>
    /// <exception cref="Refused">There is no such person, it cannot sign in, or it is not one of them.</exception>
    public async Task<Standing> With(TeamCard team, string? ownerId, CasePriority priority, CancellationToken ct)
        => new((await queues.Of(team, ct)).Id, team.TeamId, await Person(team, ownerId, "ownerId", ct), priority);

    /// <summary>A person who is there to do what is asked: the account exists, may sign in, and is a member of the team where one is named.</summary>
    /// <exception cref="Refused">It is not so.</exception>
    public async Task<long?> Person(TeamCard? team, string? globalId, string field, CancellationToken ct)
    {
        if (globalId is null) return null;
        if (!GlobalId.TryDecode(globalId, "Account", out var id)) throw new Refused(CommonErrors.NotFound, field, ("what", "Account"));
        await accounts.Require(id, field, ct);
        if (team is not null) RequireMember(team, id, field);
        return id;
    }

    /// <summary>Refuses a person that the team does not have.</summary>
    public static void RequireMember(TeamCard team, long? owner, string field)
    {
        if (owner is { } id && !team.Members.Contains(id)) throw new Refused(CaseErrors.NotInTeam, field, ("team", team.Name));
    }
}
