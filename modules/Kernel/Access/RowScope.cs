using Platform.Contracts;

namespace Platform.Kernel.Access;

/// <summary>How far a permission reaches.</summary>
public enum ScopeKind
{
    /// <summary>What the person owns, and what concerns the party that the account is.</summary>
    Self,

    /// <summary>What belongs to one of the person's teams.</summary>
    Team,

    /// <summary>What belongs to exactly one organisation unit.</summary>
    Unit,

    /// <summary>What belongs to a unit or to anything below it.</summary>
    Subtree,

    /// <summary>Everything in the deployment.</summary>
    All,
}

/// <summary>One reach of a permission: a scope kind and the unit it starts from.</summary>
/// <param name="Kind">How far.</param>
/// <param name="Org">The unit of a <see cref="ScopeKind.Unit"/> or <see cref="ScopeKind.Subtree"/> reach.</param>
public sealed record Reach(ScopeKind Kind, OrgPath Org);

/// <summary>The rows that a caller may see with one permission: the union of its reaches.</summary>
public sealed record RowScope
{
    /// <summary>Nothing.</summary>
    public static readonly RowScope None = new();

    /// <summary>Everything; for the program itself and for head-office roles.</summary>
    public static readonly RowScope Everything = new() { All = true };

    /// <summary>True: no row is hidden, the rest of this record does not matter.</summary>
    public bool All { get; init; }

    /// <summary>Regions of which everything is visible.</summary>
    public IReadOnlyList<long> Regions { get; init; } = [];

    /// <summary>Branches of which everything is visible.</summary>
    public IReadOnlyList<long> Branches { get; init; } = [];

    /// <summary>Sites that are visible.</summary>
    public IReadOnlyList<long> Sites { get; init; } = [];

    /// <summary>Units of which only their own rows are visible, not those below.</summary>
    public IReadOnlyList<long> Units { get; init; } = [];

    /// <summary>The person whose own rows are visible; null when nothing is reached that way.</summary>
    public long? Owner { get; init; }

    /// <summary>The party whose own rows are visible (<see cref="Data.IPartied"/>, <see cref="Data.ISelf"/>), under every id it was known by; empty when the person is no customer or nothing is reached that way.</summary>
    public IReadOnlyList<long> Parties { get; init; } = [];

    /// <summary>Teams whose rows are visible.</summary>
    public IReadOnlyList<long> Teams { get; init; } = [];

    /// <summary>True when no row can be visible.</summary>
    public bool Nothing => !All && Owner is null && Regions.Count + Branches.Count + Sites.Count + Units.Count + Teams.Count == 0;

    /// <summary>Whether a place in the tree is visible by organisation alone (ownership and teams apart).</summary>
    public bool Reaches(OrgPath org)
        => All || Units.Contains(org.Unit)
        || (org.Region is { } r && Regions.Contains(r)) || (org.Branch is { } b && Branches.Contains(b)) || (org.Site is { } s && Sites.Contains(s));
}
