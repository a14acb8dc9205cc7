using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>What a client selected below a field, fragments opened.</summary>
internal static class Selection
{
    public static IEnumerable<(GraphQLField Node, FieldType Field)> Fields(GraphQLDocument document, GraphQLSelectionSet? set, IGraphType? type)
    {
        if (set is null || type?.GetNamedType() is not IComplexGraphType complex) yield break;
        foreach (var selection in set.Selections)
            if (selection is GraphQLField node)
            {
                if (complex.GetField(node.Name.Value) is { } field) yield return (node, field);
            }
            else
                foreach (var inner in Fields(document, selection is GraphQLInlineFragment inline ? inline.SelectionSet : Fragment(document, (GraphQLFragmentSpread)selection), complex))
                    yield return inner;
    }

    static GraphQLSelectionSet? Fragment(GraphQLDocument document, GraphQLFragmentSpread spread)
    {
        foreach (var definition in document.Definitions)
            if (definition is GraphQLFragmentDefinition fragment && fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value) return fragment.SelectionSet;
        return null;
    }
}
