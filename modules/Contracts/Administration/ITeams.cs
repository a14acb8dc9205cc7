namespace Platform.Contracts.Administration;

/// <summary>The teams of the organisation, as other modules read them. Administration is always on, so there is always an answer.</summary>
public interface ITeams
{
    /// <summary>Teams with their present members; an unknown id is absent.</summary>
    Task<IReadOnlyDictionary<long, TeamCard>> Get(IReadOnlyCollection<long> teamIds, CancellationToken ct);
}

/// <summary>A team in brief.</summary>
/// <param name="TeamId">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Org">The unit it belongs to.</param>
/// <param name="Members">Accounts of its members that can sign in now.</param>
public sealed record TeamCard(long TeamId, string Code, string Name, OrgPath Org, IReadOnlyList<long> Members);
