using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>The stored members of one entity that a selection reads, and what it reads of the entities behind them.</summary>
internal sealed class Needed
{
    /// <summary>Members by CLR name; a member with fields selected below it has a need of its own.</summary>
    public Dictionary<string, Needed?> Members { get; } = [];

    /// <summary>True when some field did not say what it reads.</summary>
    public bool Everything { get; private set; }

    public void Add(string member) => Members.TryAdd(member, null);

    public void Collect(GraphQLDocument document, GraphQLSelectionSet? set, IGraphType? type)
    {
        foreach (var (node, field) in Selection.Fields(document, set, type))
        {
            if (field.Origin() is not { } origin) continue; // __typename
            if (origin.Reads is not { } reads) Everything = true;
            else if (reads is [var only] && node.SelectionSet is not null)
            {
                var inner = Members.GetValueOrDefault(only) ?? new Needed();
                inner.Collect(document, node.SelectionSet, field.ResolvedType);
                Members[only] = inner;
            }
            else foreach (var member in reads) Add(member);
        }
    }

    /// <summary>Equal for equal needs.</summary>
    public override string ToString()
        => (Everything ? "*" : "") + string.Join(',', Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value is null ? m.Key : $"{m.Key}({m.Value})"));
}
