using GraphQLParser;
using GraphQLParser.AST;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>Measures a document with every fragment counted once and remembered, so that measuring costs no more than reading.</summary>
internal sealed class DocumentShape(GraphQLDocument document, GraphLimits limits)
{
    readonly Dictionary<ROM, Fragment> _fragments = [];
    int _aliases, _directives, _repeats;

    sealed class Fragment(GraphQLFragmentDefinition definition)
    {
        public GraphQLFragmentDefinition Definition => definition;
        public (long Fields, int Depth)? Size { get; set; }
        public bool Open { get; set; }
    }

    public void Check()
    {
        var operations = 0;
        foreach (var definition in document.Definitions)
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    GraphRefusal.Check(GraphErrors.OperationsLimit, ++operations, limits.Operations);
                    GraphRefusal.Check(GraphErrors.VariablesLimit, operation.Variables?.Count ?? 0, limits.Variables);
                    break;
                case GraphQLFragmentDefinition fragment:
                    _fragments.TryAdd(fragment.FragmentName.Name.Value, new Fragment(fragment));
                    GraphRefusal.Check(GraphErrors.FragmentsLimit, _fragments.Count, limits.Fragments);
                    break;
                default: throw GraphRefusal.Of(GraphErrors.NotExecutable);
            }
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation)
            {
                Count(operation.Directives);
                foreach (var variable in operation.Variables?.Items ?? []) Count(variable.Directives);
                Measure(operation.SelectionSet);
            }
            else if (definition is GraphQLFragmentDefinition fragment)
            {
                Count(fragment.Directives);
                Spread(fragment.FragmentName.Name.Value);
            }
    }

    (long Fields, int Depth) Measure(GraphQLSelectionSet? set)
    {
        var (fields, depth, names) = (0L, 0, new HashSet<ROM>());
        foreach (var selection in set?.Selections ?? [])
        {
            Count((selection as IHasDirectivesNode)?.Directives);
            if (selection is GraphQLField named && !names.Add((named.Alias?.Name ?? named.Name).Value)) GraphRefusal.Check(GraphErrors.RepeatsLimit, ++_repeats, limits.Repeats);
            var (inner, levels) = selection switch
            {
                GraphQLField field => Field(field),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet),
                GraphQLFragmentSpread spread => Spread(spread.FragmentName.Name.Value),
                _ => default,
            };
            GraphRefusal.Check(GraphErrors.FieldsLimit, fields += inner, limits.Fields);
            GraphRefusal.Check(GraphErrors.DepthLimit, depth = Math.Max(depth, levels), limits.Depth);
        }
        return (fields, depth);
    }

    (long Fields, int Depth) Field(GraphQLField field)
    {
        if (field.Alias is not null) GraphRefusal.Check(GraphErrors.AliasesLimit, ++_aliases, limits.Aliases);
        var (fields, depth) = Measure(field.SelectionSet);
        return (fields + 1, depth + 1);
    }

    (long Fields, int Depth) Spread(ROM name)
    {
        if (!_fragments.TryGetValue(name, out var fragment)) return default; // validation names it
        if (fragment.Size is { } known) return known;
        if (fragment.Open) throw GraphRefusal.Of(GraphErrors.FragmentCycle, ("name", name.ToString()));
        fragment.Open = true;
        fragment.Size = Measure(fragment.Definition.SelectionSet);
        return fragment.Size.Value;
    }

    void Count(GraphQLDirectives? directives) => GraphRefusal.Check(GraphErrors.DirectivesLimit, _directives += directives?.Count ?? 0, limits.Directives);
}
