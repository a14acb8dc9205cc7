using GraphQL;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

/// <summary>What one list or object of a document asks for; found out once, because a document does not change.</summary>
internal sealed class PageSelection
{
    readonly GraphQLDocument _document;
    readonly GraphQLField _node;
    readonly GraphQL.Types.IGraphType? _type;
    readonly bool _isPage;

    PageSelection(IResolveFieldContext context, bool isPage)
    {
        (_document, _node, _type, _isPage) = (context.Document, context.FieldAst, context.FieldDefinition.ResolvedType, isPage);
        Fields = isPage ? Selection.Fields(_document, _node.SelectionSet, _type).Select(f => f.Field.Name).ToHashSet() : [];
        Shape = Needs().ToString();
    }

    public static PageSelection Of(IResolveFieldContext context, bool isPage)
        => ((GraphSchema)context.Schema).Selections.GetValue(context.FieldAst, _ => new PageSelection(context, isPage));

    /// <summary>Fields of the connection that are asked for.</summary>
    public IReadOnlySet<string> Fields { get; }

    /// <summary>Equal for equal needs.</summary>
    public string Shape { get; }

    /// <summary>The order that was used last: almost always the one that is wanted again.</summary>
    public object? Order { get; set; }

    /// <summary>The stored members that the rows are read for; a copy, to be added to.</summary>
    public Needed Needs()
    {
        var needed = new Needed();
        if (!_isPage) needed.Collect(_document, _node.SelectionSet, _type);
        else
            foreach (var (node, field) in Selection.Fields(_document, _node.SelectionSet, _type))
                if (field.Name == "nodes") needed.Collect(_document, node.SelectionSet, field.ResolvedType);
                else if (field.Name == "edges")
                    foreach (var (inner, edge) in Selection.Fields(_document, node.SelectionSet, field.ResolvedType))
                        if (edge.Name == "node") needed.Collect(_document, inner.SelectionSet, edge.ResolvedType);
        return needed;
    }
}
