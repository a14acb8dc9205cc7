using System.Reflection;
using GraphQL;

namespace Platform.Kernel.Graph;

/// <summary>One field as its module declared it; graph fields are made from it anew for every schema.</summary>
internal abstract class GraphField
{
    public required string Name { get; set; }

    public required Shape Shape { get; set; }

    public string? Description { get; set; }

    /// <summary>Needed to use the field; null when nothing was declared or everybody may.</summary>
    public string? Permission { get; set; }

    /// <summary>True when the field is declared to be open to everybody.</summary>
    public bool Open { get; set; }

    /// <summary>The graph type whose ids the field's numbers are; null for plain values.</summary>
    public string? IdOf { get; set; }

    /// <summary>Stored members that it reads: null means that it did not say, so all are loaded.</summary>
    public IReadOnlyList<string>? Reads { get; set; }

    /// <summary>Set when it shows personal data in clear.</summary>
    public RevealsAttribute? Reveals { get; set; }

    public virtual IReadOnlyList<GraphArgument> Arguments => [];

    /// <summary>The entity of which the field is a connection; null for all other fields.</summary>
    public virtual Type? PageOf => null;

    public abstract ValueTask<object?> Resolve(IResolveFieldContext context);

    /// <summary>Where an error in the declaration is.</summary>
    public abstract string Place { get; }
}

/// <summary>One argument of a field.</summary>
internal sealed record GraphArgument(string Name, Shape Shape, string? Description, string? IdOf, ParameterInfo Parameter);
