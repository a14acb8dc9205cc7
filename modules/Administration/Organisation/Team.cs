namespace Platform.Administration.Organisation;

/// <summary>People of one unit who share work; TEAM scope sees what one's teams have.</summary>
internal sealed class Team : ScopedAggregate
{
    readonly List<TeamMember> _members = [];

    Team() { }

    /// <summary>Code of the team, unique, 1 to 40 letters, digits, dashes and underscores; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who belongs to it.</summary>
    public IReadOnlyList<TeamMember> Members => _members;

    /// <summary>A team without members.</summary>
    public static Team In(OrgUnit unit, string code, string name) => new() { Code = code, Name = name, Org = unit.Org };

    /// <summary>Replaces the members.</summary>
    public void SetMembers(IReadOnlyCollection<long> accountIds)
    {
        _members.RemoveAll(m => !accountIds.Contains(m.AccountId));
        _members.AddRange(accountIds.Except(_members.Select(m => m.AccountId)).Select(id => new TeamMember { AccountId = id }));
        Touch();
        foreach (var id in accountIds) Record(() => new Contracts.Administration.AccountAccessChanged(id));
    }
}

/// <summary>One person in one team.</summary>
internal sealed class TeamMember : Entity
{
    /// <summary>The team.</summary>
    public long TeamId { get; init; }

    /// <summary>The person's account.</summary>
    public long AccountId { get; init; }
}
