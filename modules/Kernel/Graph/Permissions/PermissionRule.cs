using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Kernel.Graph;

/// <summary>
/// Refuses documents that use what the caller may not: fields, fields behind interfaces, and filter, order and input fields, which would
/// otherwise tell by their effect what may not be read, whether they are written out or come in variables. It depends on the caller, so it
/// must run for cached documents too.
/// </summary>
public sealed class PermissionRule : ValidationRuleBase
{
    // What documents need, found out by their first walk. A document of the cache is not walked again for a caller who has it all.
    static readonly ConditionalWeakTable<GraphQLDocument, IReadOnlySet<string>> Known = [];

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (Known.TryGetValue(context.Document, out var known) && known.All(Caller(context).Can)) return default;
        var walk = new Walk();
        return new(new NodeVisitors(
            new MatchingNodeVisitor<GraphQLField>((node, within) => walk.Field(within, node)),
            new MatchingNodeVisitor<GraphQLObjectField>((node, within) => walk.InputField(within, node)),
            new MatchingNodeVisitor<GraphQLDocument>(leave: (node, within) => walk.End(within, node))));
    }

    /// <inheritdoc/>
    public override ValueTask<IVariableVisitor?> GetVariableVisitorAsync(ValidationContext context) => new(Variables.Instance);

    /// <summary>One walk along a document: refuses, and remembers what was needed.</summary>
    sealed class Walk
    {
        readonly HashSet<string> _needed = [];
        bool _depends;

        public void Field(ValidationContext context, GraphQLField node)
        {
            if (context.TypeInfo.GetFieldDef() is not { } field) return; // another rule names it
            if (field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                _depends |= field.Name != "__typename"; // on more than permissions
                if (field.Name != "__typename" && !Caller(context).IsAuthenticated && !Limits(context).AnonymousIntrospection) Refuse(context, node, field.Name);
                return;
            }
            var parent = context.TypeInfo.GetParentType()?.GetNamedType(); // it may be wrapped in NonNull
            if (parent?.Name.StartsWith("__", StringComparison.Ordinal) == true) return;
            if (!Allows(context, field)) Refuse(context, node, $"{parent?.Name}.{field.Name}");
            else if (parent is IInterfaceGraphType face && face.PossibleTypes.FirstOrDefault(t => !Allows(context, t.GetField(field.Name))) is { } hidden)
                Refuse(context, node, $"{hidden.Name}.{field.Name}"); // the strictest implementation decides
        }

        public void InputField(ValidationContext context, GraphQLObjectField node)
        {
            if ((context.TypeInfo.GetInputType(1)?.GetNamedType() as IInputObjectGraphType)?.GetField(node.Name.Value) is { } field && !Allows(context, field))
                Refuse(context, node, field.Name);
        }

        public void End(ValidationContext context, GraphQLDocument document)
        {
            if (!_depends && !context.HasErrors) Known.TryAdd(document, _needed);
        }

        bool Allows(ValidationContext context, FieldType? field)
        {
            if (field?.Needed() is { } needed) _needed.Add(needed);
            return Caller(context).Allows(field);
        }
    }

    static void Refuse(ValidationContext context, ASTNode node, string what)
    {
        var reason = Caller(context).IsAuthenticated
            ? new Reason(GraphErrors.Forbidden, null, new Dictionary<string, string> { ["what"] = what }) : new Reason(GraphErrors.Unauthenticated);
        context.ReportError(new GraphRefusal(reason, context.Document, node));
    }

    static Caller Caller(ValidationContext context) => context.RequestServices!.GetRequiredService<CurrentCaller>().Caller;

    static GraphLimits Limits(ValidationContext context) => context.RequestServices!.GetService<IOptions<GraphLimits>>()?.Value ?? new GraphLimits();

    sealed class Variables : BaseVariableVisitor
    {
        public static readonly Variables Instance = new();

        public override ValueTask VisitFieldAsync(ValidationContext context, GraphQLVariableDefinition variable, VariableName variableName, IInputObjectGraphType type, FieldType field, object? variableValue, object? parsedValue)
        {
            if (!Caller(context).Allows(field)) Refuse(context, variable, field.Name);
            return default;
        }
    }
}
