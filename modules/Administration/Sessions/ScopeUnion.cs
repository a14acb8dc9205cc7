using System.Collections.Frozen;

namespace Platform.Administration.Sessions;

/// <summary>From a person's grants to what each permission reaches: the union of all of them.</summary>
internal static class ScopeUnion
{
    /// <summary>True for the root: no tier below head office is set.</summary>
    public static bool IsHeadOffice(OrgPath unit) => unit is { Region: null, Branch: null, Site: null };

    /// <summary>Permission → rows.</summary>
    /// <param name="accountId">Whose own rows SELF reaches.</param>
    /// <param name="parties">The party that the account is, under every id it was known by, whose rows SELF reaches too; empty for staff.</param>
    /// <param name="teams">The teams that TEAM reaches.</param>
    /// <param name="grants">Each granted role: its permissions, how far it reaches and from where.</param>
    public static FrozenDictionary<string, RowScope> Of(long accountId, IReadOnlyList<long> parties, IReadOnlyList<long> teams, IEnumerable<(IEnumerable<string> Permissions, Reach Reach)> grants)
        => grants.SelectMany(g => g.Permissions.Select(p => (Permission: p, g.Reach))).GroupBy(g => g.Permission)
            .ToFrozenDictionary(g => g.Key, g => Union(accountId, parties, teams, [.. g.Select(x => x.Reach).Distinct()]));

    static RowScope Union(long accountId, IReadOnlyList<long> parties, IReadOnlyList<long> teams, IReadOnlyList<Reach> reaches)
    {
        if (reaches.Any(r => r.Kind == ScopeKind.All || (r.Kind == ScopeKind.Subtree && IsHeadOffice(r.Org)))) return RowScope.Everything;
        var subtrees = reaches.Where(r => r.Kind == ScopeKind.Subtree).Select(r => r.Org).ToList();
        return new RowScope
        {
            Regions = [.. subtrees.Where(o => o.Unit == o.Region).Select(o => o.Unit)],
            Branches = [.. subtrees.Where(o => o.Unit == o.Branch).Select(o => o.Unit)],
            Sites = [.. subtrees.Where(o => o.Unit == o.Site).Select(o => o.Unit)],
            Units = [.. reaches.Where(r => r.Kind == ScopeKind.Unit).Select(r => r.Org.Unit)],
            Teams = reaches.Any(r => r.Kind == ScopeKind.Team) ? teams : [],
            Owner = reaches.Any(r => r.Kind == ScopeKind.Self) ? accountId : null,
            Parties = reaches.Any(r => r.Kind == ScopeKind.Self) ? parties : [],
        };
    }
}
