namespace Platform.Kernel.Graph;

/// <summary>The parameter receives the object whose field is resolved: an entity of this module or another module's contract interface.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>
/// The stored members of the parent that a contributed field reads; only these columns are loaded for it. Without this attribute every
/// column is loaded, which is always right and sometimes slow.
/// </summary>
/// <param name="members">Property names of the parent.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(params string[] members) : Attribute
{
    /// <summary>Property names of the parent.</summary>
    public IReadOnlyList<string> Members => members;
}

/// <summary>The field shows personal data in clear: who asked for it, when and what for is kept in the log of reads before the answer leaves.</summary>
/// <param name="party">Property of the parent that holds the party's id; null when the parent knows none.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RevealsAttribute(string? party = null) : Attribute
{
    /// <summary>Property of the parent that holds the party's id.</summary>
    public string? Party => party;

    /// <summary>Property of the answer that is true when it is masked after all, so that nothing was shown; null when the answer is always in clear.</summary>
    public string? UnlessMasked { get; init; }
}

/// <summary>
/// A number that clients see as a global id (<c>ID</c>). On input an id of another type, or one that is not an id at all, becomes 0, which
/// no row has: it answers exactly as an id that does not exist.
/// </summary>
/// <param name="type">The graph type that the id names, such as <c>Customer</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IdAttribute(string type) : Attribute
{
    /// <summary>The graph type that the id names.</summary>
    public string Type => type;
}

/// <summary>The name of an enum or input record in the schema, where the class name is taken by another module.</summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Struct | AttributeTargets.Method)]
public sealed class GraphNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name => name;
}
