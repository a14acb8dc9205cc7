using GraphQL.Resolvers;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

internal sealed partial class SchemaComposer
{
    readonly Dictionary<Type, NodeSource> _nodeSources = parts.SelectMany(p => p.NodeSources).ToDictionary(s => s.Entity, s => NodeSource.For(s.Entity, s.Source));

    FieldType MutationOf(MutationField slice)
    {
        var name = slice.Slice.Name;
        var payload = Make((object)("payload", slice), name + "Payload", () => new ObjectGraphType { Name = name + "Payload", Description = $"The outcome of {slice.Name}." }, type =>
        {
            var result = ObjectOf(schema.Describe(slice.ResultType));
            Derived(type, Names.Camel(result.Name), result, "What was created or changed; null when refused.", nameof(MutationOutcome.Value));
            var errors = new FieldType
            {
                Name = "userErrors", Description = "Why it was refused; empty when it was done.", ResolvedType = List(UserErrorType()),
                Resolver = new FuncFieldResolver<object?>(c => ((MutationOutcome)c.Source!).Errors.Select(r => UserError.Of(r, c.Caller().Locale)).ToList()),
            };
            errors.Declare(null, open: true);
            type.AddField(errors);
        });
        var field = Plain(slice, new NonNullGraphType(payload));
        field.Arguments!.Add(new QueryArgument(new NonNullGraphType(RecordOf(slice.InputType, name + "Input"))) { Name = MutationField.Input, Description = "What to do." });
        field.Resolver = new FieldResolver(slice);
        return field;
    }

    ObjectGraphType UserErrorType() => Make(typeof(UserError), nameof(UserError), () => new ObjectGraphType { Name = nameof(UserError), Description = XmlDocs.Of(typeof(UserError)) }, type =>
    {
        Derived(type, "code", new NonNullGraphType(GraphScalars.Text), "Stable and documented; switch on this.", nameof(UserError.Code));
        Derived(type, "message", new NonNullGraphType(GraphScalars.Text), "For people, in the viewer's language.", nameof(UserError.Message));
        Derived(type, "field", GraphScalars.Text, "Path into the input, such as lines.0.sku; null when no single field is at fault.", nameof(UserError.Field));
        Derived(type, "args", List(UserErrorArgType()), "The values in the message.", nameof(UserError.Args));
    });

    ObjectGraphType UserErrorArgType() => Make(typeof(UserErrorArg), nameof(UserErrorArg), () => new ObjectGraphType { Name = nameof(UserErrorArg), Description = XmlDocs.Of(typeof(UserErrorArg)) }, type =>
    {
        Derived(type, "name", new NonNullGraphType(GraphScalars.Text), "Name of the placeholder.", nameof(UserErrorArg.Name));
        Derived(type, "value", new NonNullGraphType(GraphScalars.Text), "Its value as text.", nameof(UserErrorArg.Value));
    });

    void AddNodeFields(ObjectGraphType query)
    {
        if (_nodeSources.Count == 0) return;
        foreach (var entity in _nodeSources.Keys) schema.RegisterType(ObjectOf(schema.Describe(entity)));
        var byName = _nodeSources.ToDictionary(s => schema.Describe(s.Key).Name, s => s.Value);
        var one = new FieldType { Name = "node", Description = "The object with a global id; null when there is none or the viewer may not see it.", ResolvedType = _node, Arguments = [] };
        one.Arguments.Add(new QueryArgument(new NonNullGraphType(GraphScalars.Id)) { Name = "id", Description = "Global id." });
        var many = new FieldType { Name = "nodes", Description = "The objects with these global ids, in their order; null where there is none or the viewer may not see it.", ResolvedType = new NonNullGraphType(new ListGraphType(_node)), Arguments = [] };
        many.Arguments.Add(new QueryArgument(new NonNullGraphType(new ListGraphType(new NonNullGraphType(GraphScalars.Id)))) { Name = "ids", Description = "Global ids, at most 100." });
        one.Resolver = new FieldResolver(new NodeField("node", byName));
        many.Resolver = new FieldResolver(new NodeField("nodes", byName));
        foreach (var field in new[] { one, many })
        {
            field.Declare(null, open: true); // each source checks its own permission and scope
            Add(query, field);
        }
    }
}
