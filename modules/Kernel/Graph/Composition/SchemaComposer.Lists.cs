using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Platform.Kernel.Graph;

internal sealed partial class SchemaComposer
{
    ObjectGraphType ConnectionOf(ObjectType row, bool counted = true) => Make((object)("connection", row), row.Name + "Connection",
        () => new ObjectGraphType { Name = row.Name + "Connection", Description = $"A page of a list of {row.Name}." }, type =>
    {
        var node = ObjectOf(row);
        Derived(type, "nodes", List(node), "The rows of the page, in order.", "Nodes");
        Derived(type, "edges", List(EdgeOf(row, node)), "The rows with their cursors.", "Edges");
        Derived(type, "pageInfo", new NonNullGraphType(PageInfoType()), "Where the page lies in the list.", "PageInfo");
        if (counted) Derived(type, "totalCount", new NonNullGraphType(GraphScalars.Int), "Rows in the whole filtered list; counted only when asked for.", "TotalCount");
    });

    static NonNullGraphType List(IGraphType entry) => new(new ListGraphType(new NonNullGraphType(entry)));

    ObjectGraphType EdgeOf(ObjectType row, IGraphType node) => Make((object)("edge", row), row.Name + "Edge",
        () => new ObjectGraphType { Name = row.Name + "Edge", Description = $"A {row.Name} and where it stands in its list." }, type =>
    {
        Derived(type, "cursor", new NonNullGraphType(GraphScalars.Text), "Opaque; valid for the same field and order only.", "Cursor");
        Derived(type, "node", new NonNullGraphType(node), "The row.", "Node");
    });

    ObjectGraphType PageInfoType() => Make(typeof(PageInfo), "PageInfo", () => new ObjectGraphType { Name = "PageInfo", Description = XmlDocs.Of(typeof(PageInfo)) }, type =>
    {
        foreach (var property in typeof(PageInfo).GetProperties())
            Derived(type, Names.Camel(property.Name), property.PropertyType == typeof(bool) ? new NonNullGraphType(GraphScalars.Boolean) : GraphScalars.Text, XmlDocs.Of(property)!, property.Name);
    });

    /// <summary>A field of a helper type: open, and read off the object by name.</summary>
    static void Derived(ObjectGraphType type, string name, IGraphType resolved, string description, string member)
    {
        var field = new FieldType { Name = name, Description = description, ResolvedType = resolved, Resolver = new FuncFieldResolver<object?>(c => Member(c.Source!, member)) };
        field.Declare(null, open: true);
        type.AddField(field);
    }

    static readonly System.Collections.Concurrent.ConcurrentDictionary<(Type, string), System.Reflection.MethodInvoker> Getters = [];

    static object? Member(object source, string member)
        => Getters.GetOrAdd((source.GetType(), member), k => System.Reflection.MethodInvoker.Create(k.Item1.GetProperty(k.Item2, Readable)!.GetMethod!)).Invoke(source);

    const System.Reflection.BindingFlags Readable = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;

    /// <summary>A field that returns no connection takes only the filter: it sums or counts over the rows.</summary>
    void AddPageArguments(FieldType field, ObjectType row, bool isPage)
    {
        void Argument(string name, IGraphType type, string description) => field.Arguments!.Add(new QueryArgument(type) { Name = name, Description = description });
        if (FilterOf(row) is { Fields.Count: > 3 } filter) Argument("where", filter, "Only rows that meet the condition.");
        if (!isPage) return;
        Argument("first", GraphScalars.Int, "How many rows from the start, at most 100.");
        Argument("after", GraphScalars.Text, "Only rows after this cursor.");
        Argument("last", GraphScalars.Int, "How many rows from the end, at most 100.");
        Argument("before", GraphScalars.Text, "Only rows before this cursor.");
        if (SortOf(row) is { Fields.Count: > 0 } sort) Argument("order", new ListGraphType(new NonNullGraphType(sort)), "Sort keys, the first leads; one per entry.");
    }

    InputObjectGraphType SortOf(ObjectType row) => Make((object)("sort", row), row.Name + "SortInput",
        () => new InputObjectGraphType { Name = row.Name + "SortInput", Description = $"One sort key of {row.Name}." }, type =>
    {
        foreach (var shown in row.Fields)
            if (SortInput.IsKey(shown)) AddInput(type, shown.Declaration, EnumOf(typeof(SortEnumType)));
            else if (SortInput.Inner(shown, schema) is { } inner) AddInput(type, shown.Declaration, SortOf(inner));
    });

    InputObjectGraphType FilterOf(ObjectType row) => Make((object)("filter", row), row.Name + "FilterInput",
        () => new InputObjectGraphType { Name = row.Name + "FilterInput", Description = $"A condition on {row.Name}; all parts must hold." }, type =>
    {
        void Combine(string name, IGraphType of, string description)
        {
            var field = new FieldType { Name = name, Description = description, ResolvedType = of };
            field.Declare(null, open: true);
            type.AddField(field);
        }
        Combine("and", new ListGraphType(new NonNullGraphType(type)), "All of these hold.");
        Combine("or", new ListGraphType(new NonNullGraphType(type)), "At least one of these holds.");
        Combine("not", type, "This does not hold.");
        foreach (var shown in row.Fields) if (shown.Filterable && FilterFor(shown.Declaration) is { } operations) AddInput(type, shown.Declaration, operations);
        foreach (var custom in row.Filters)
        {
            var field = new FieldType { Name = custom.Name, Description = custom.Description, ResolvedType = Input(custom.Shape, null) };
            field.Declare(custom.Permission, custom.Permission is null);
            type.AddField(field);
        }
    });

    static void AddInput(InputObjectGraphType type, GraphField declared, IGraphType of)
    {
        var field = new FieldType { Name = declared.Name, Description = declared.Description, ResolvedType = of };
        field.Declare(declared.Permission, declared.Permission is null);
        type.AddField(field);
    }

    IGraphType? FilterFor(GraphField declared)
    {
        var shape = declared.Shape;
        if (shape.Element is { } element) return schema.FindDescription(element.Type) is { } row ? ListFilterOf(row) : null;
        if (declared.IdOf is not null) return OperationsOf(GraphScalars.Id, comparable: false);
        if (shape.Type.IsEnum) return OperationsOf(EnumOf(shape.Type), comparable: false);
        if (GraphScalars.Find(shape.Type) is { } scalar)
            return SortInput.IsComparable(shape.Type) ? OperationsOf(scalar, shape.Type != typeof(string) && shape.Type != typeof(bool) && shape.Type != typeof(Guid)) : null;
        return schema.FindDescription(shape.Type) is { } inner && !(shape.Nullable && shape.Type.IsValueType) ? FilterOf(inner) : null;
    }

    InputObjectGraphType ListFilterOf(ObjectType row) => Make((object)("list filter", row), $"ListFilterInputTypeOf{row.Name}FilterInput",
        () => new InputObjectGraphType { Name = $"ListFilterInputTypeOf{row.Name}FilterInput", Description = $"A condition on a list of {row.Name}." }, type =>
    {
        foreach (var (name, of, description) in new (string, IGraphType, string)[]
        {
            ("all", FilterOf(row), "Every entry meets it; true for an empty list."), ("some", FilterOf(row), "At least one entry meets it."),
            ("none", FilterOf(row), "No entry meets it."), ("any", GraphScalars.Boolean, "Whether there is any entry at all."),
        })
        {
            var field = new FieldType { Name = name, Description = description, ResolvedType = of };
            field.Declare(null, open: true);
            type.AddField(field);
        }
    });

    InputObjectGraphType OperationsOf(ScalarGraphType scalar, bool comparable)
    {
        var name = scalar is EnumerationGraphType ? scalar.Name + "OperationFilterInput" : GraphScalars.Operations(scalar.Name);
        return Make((object)("operations", name), name, () => new InputObjectGraphType { Name = name, Description = $"Conditions on a {scalar.Name}; all given ones must hold." }, type =>
        {
            string[] operations = [.. FilterOperator.Equality, .. comparable ? FilterOperator.Order : [], .. scalar == GraphScalars.Text ? FilterOperator.Text : []];
            foreach (var operation in operations)
            {
                var field = new FieldType { Name = operation, Description = FilterOperator.Describe(operation), ResolvedType = operation is "in" or "nin" ? new ListGraphType(scalar) : scalar };
                field.Declare(null, open: true);
                type.AddField(field);
            }
        });
    }
}
