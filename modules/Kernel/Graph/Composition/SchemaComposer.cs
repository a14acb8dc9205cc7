using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>
/// Makes the graph types of one schema from what modules declared. Every type instance is new. What cannot be reached does not appear.
/// Split by what it makes: objects here, inputs, filters and root fields beside it.
/// </summary>
internal sealed partial class SchemaComposer(GraphSchema schema, IReadOnlyList<GraphParts> parts)
{
    readonly Dictionary<object, IGraphType> _made = [];
    readonly Dictionary<string, object> _owners = [];
    readonly InterfaceGraphType _node = new() { Name = "Node", Description = "Anything with a global id." };
    ILookup<Type, GraphParts.Extension> _extensions = null!;

    public void Compose()
    {
        _extensions = parts.SelectMany(p => p.Extensions).Select(e => (Target: TargetOf(e), e)).Where(e => e.Target is not null).ToLookup(e => e.Target!, e => e.e);
        var id = new FieldType { Name = "id", Description = "Global id.", ResolvedType = new NonNullGraphType(GraphScalars.Id) };
        id.Declare(null, open: true);
        _node.AddField(id);
        var query = Root(typeof(Query), "All reads.");
        AddNodeFields(query);
        schema.Query = query;
        var mutation = Root(typeof(Mutation), "All writes.");
        foreach (var slice in parts.SelectMany(p => p.Mutations)) Add(mutation, MutationOf(slice));
        if (mutation.Fields.Count > 0) schema.Mutation = mutation;
        var subscription = Root(typeof(Subscription), "Live changes of what the viewer may see.");
        if (subscription.Fields.Count > 0) schema.Subscription = subscription;
    }

    /// <summary>The class whose type is extended; null when its module is off.</summary>
    Type? TargetOf(GraphParts.Extension extension)
    {
        if (extension.Target == typeof(Query) || extension.Target == typeof(Mutation) || extension.Target == typeof(Subscription)) return extension.Target;
        if (!extension.Target.IsInterface)
            return schema.FindDescription(extension.Target) is not null ? extension.Target
                : throw Wrong($"{extension.Class.Name} extends {extension.Target.Name}, which has no ObjectType.");
        return Implementor(extension.Target);
    }

    Type? Implementor(Type contract)
    {
        var all = schema.Descriptions.Where(d => contract.IsAssignableFrom(d.Clr)).ToList();
        return all.Count <= 1 ? all.FirstOrDefault()?.Clr
            : throw Wrong($"{contract.Name} is shown by {string.Join(" and ", all.Select(d => d.GetType().Name))}: exactly one is needed.");
    }

    ObjectGraphType Root(Type root, string description)
    {
        var type = new ObjectGraphType { Name = root.Name, Description = description };
        AddExtensions(type, root);
        return type;
    }

    IGraphType ObjectOf(ObjectType description) => Make(description, description.Name, () => new ObjectGraphType { Name = description.Name, Description = description.Description }, type =>
    {
        foreach (var declared in description.Declarations) if (FieldOf(declared) is { } field) Add(type, field);
        AddExtensions(type, description.Clr);
        type.IsTypeOf = o => description.Clr.IsInstanceOfType(o);
        if (!_nodeSources.ContainsKey(description.Clr)) return;
        type.AddResolvedInterface(_node);
        _node.AddPossibleType(type);
    });

    void AddExtensions(ObjectGraphType type, Type target)
    {
        foreach (var declared in _extensions[target].SelectMany(e => e.Fields))
            if (FieldOf(declared) is { } field) Add(type, field);
    }

    static void Add(ObjectGraphType type, FieldType field)
    {
        if (type.HasField(field.Name)) throw Wrong($"{type.Name}.{field.Name} is contributed twice (the second time by {field.Origin()?.Place}).");
        type.AddField(field);
    }

    /// <summary>Null when the field's type belongs to a module that is off.</summary>
    FieldType? FieldOf(GraphField declared)
    {
        var isPage = declared.Shape.Type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(Connection<>);
        // A method that pages by itself takes first and after as it likes and cannot count.
        var ownPage = isPage && declared.PageOf is null ? ConnectionOf(schema.Describe(declared.Shape.Type.GetGenericArguments()[0]), counted: false) : null;
        var resolved = ownPage is not null ? declared.Shape.Nullable ? ownPage : new NonNullGraphType(ownPage)
            : isPage && declared.PageOf is { } row ? new NonNullGraphType(ConnectionOf(schema.Describe(row))) : Output(declared.Shape, declared.IdOf, declared.Place);
        if (resolved is null) return null;
        var field = Plain(declared, resolved);
        foreach (var argument in declared.Arguments) field.Arguments!.Add(ArgumentOf(argument));
        if (declared.PageOf is { } paged) AddPageArguments(field, schema.Describe(paged), isPage);
        if (declared is MethodField { IsStream: true } stream) field.StreamResolver = new StreamResolver(stream);
        field.Resolver = declared is MethodField { IsStream: true } ? GraphQL.Resolvers.SourceFieldResolver.Instance : new FieldResolver(declared);
        return field;
    }

    static FieldType Plain(GraphField declared, IGraphType resolved)
    {
        var field = new FieldType { Name = declared.Name, Description = declared.Description, ResolvedType = resolved, Arguments = [] };
        // Beyond the roots, reachable means readable unless more is asked for.
        field.Declare(declared.Permission, declared.Open || (declared is MethodField { TargetIsRoot: false }));
        field.ComesFrom(declared);
        return field;
    }

    IGraphType? Output(Shape shape, string? idOf, string place)
    {
        IGraphType? named = shape.Element is { } element ? Output(element, idOf, place) is { } inner ? new ListGraphType(inner) : null : Named(shape, idOf, place);
        return named is null ? null : shape.Nullable ? named : new NonNullGraphType(named);
    }

    IGraphType? Named(Shape shape, string? idOf, string place)
    {
        var type = shape.Type;
        if (idOf is not null) return GraphScalars.Id;
        if (GraphScalars.Find(type) is { } scalar) return scalar;
        if (type.IsEnum) return EnumOf(type);
        if (schema.FindDescription(type) is { } description) return ObjectOf(description);
        if (type == typeof(UserError)) return UserErrorType();
        if (type.IsInterface) return Implementor(type) is { } clr ? ObjectOf(schema.Describe(clr)) : null;
        throw Wrong($"{place} returns {type.Name}, which has no ObjectType<{type.Name}>.");
    }

    /// <summary>One instance per key and schema; registered before its fields are made, because types refer to each other in circles.</summary>
    TType Make<TType>(object key, string name, Func<TType> make, Action<TType> fill) where TType : IGraphType
    {
        if (_made.TryGetValue(key, out var known)) return (TType)known;
        if (!_owners.TryAdd(name, key)) throw Wrong($"Two types want the name {name}: {Describe(_owners[name])} and {Describe(key)}. Use [GraphName].");
        var type = make();
        _made[key] = type;
        fill(type);
        return type;
    }

    static string Describe(object key) => key is (string kind, object of) ? $"{kind} of {Describe(of)}" : key is Type type ? type.FullName! : key.GetType().FullName!;

    static InvalidOperationException Wrong(string what) => new(what);
}
