using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using Platform.Kernel.Graph;

namespace Platform.Host.GraphQL;

/// <summary>
/// Weighs a request: every field 1, times the rows of the lists it is in. A connection brings <c>first</c> or <c>last</c> rows, any other list
/// is taken for 10. It depends on variables, so it must run for cached documents too.
/// </summary>
internal sealed class ComplexityRule(IOptions<GraphLimits> limits) : ValidationRuleBase
{
    const int PlainList = 10;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var root = context.Operation.Operation switch
        {
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => context.Schema.Query,
        };
        var weight = new Scale(context).Weigh(context.Operation.SelectionSet, root);
        if (weight > limits.Value.Complexity)
            context.ReportError(new GraphRefusal(GraphRefusal.Of(GraphErrors.ComplexityLimit, ("max", limits.Value.Complexity)).Reason, context.Document, context.Operation));
        return default;
    }

    sealed class Scale(ValidationContext context)
    {
        readonly Dictionary<ROM, double> _fragments = [];

        public double Weigh(GraphQLSelectionSet? set, IGraphType? type)
        {
            var weight = 0.0;
            foreach (var selection in set?.Selections ?? [])
                weight += selection switch
                {
                    GraphQLField field => Field(field, type as IComplexGraphType),
                    GraphQLInlineFragment inline => Weigh(inline.SelectionSet, inline.TypeCondition is { } on ? context.Schema.AllTypes[on.Type.Name.Value] : type),
                    GraphQLFragmentSpread spread => Spread(spread.FragmentName.Name.Value),
                    _ => 0,
                };
            return weight;
        }

        double Field(GraphQLField node, IComplexGraphType? parent)
        {
            if (parent?.GetField(node.Name.Value) is not { } field) return 1; // unknown, or introspection
            var inner = Weigh(node.SelectionSet, field.ResolvedType!.GetNamedType());
            return 1 + (Rows(node, field) * inner);
        }

        double Spread(ROM name)
        {
            if (_fragments.TryGetValue(name, out var known)) return known;
            _fragments[name] = 0;
            foreach (var definition in context.Document.Definitions)
                if (definition is GraphQLFragmentDefinition fragment && fragment.FragmentName.Name.Value == name)
                    return _fragments[name] = Weigh(fragment.SelectionSet, context.Schema.AllTypes[fragment.TypeCondition.Type.Name.Value]);
            return 0;
        }

        double Rows(GraphQLField node, FieldType field)
        {
            if (field.ResolvedType!.GetNamedType().Name.EndsWith("Connection", StringComparison.Ordinal))
                return Math.Max(1, Math.Max(Number(node, "first"), Number(node, "last")));
            var type = field.ResolvedType is NonNullGraphType sure ? sure.ResolvedType : field.ResolvedType;
            return type is ListGraphType && field.Name is not ("nodes" or "edges") ? PlainList : 1; // a connection's rows are counted already
        }

        double Number(GraphQLField node, string argument)
        {
            var value = node.Arguments?.FirstOrDefault(a => a.Name.Value == argument)?.Value;
            if (value is GraphQLVariable variable)
            {
                if (context.Variables.TryGetValue(variable.Name.StringValue, out var given)) return given is int or long ? Convert.ToDouble(given, CultureInfo.InvariantCulture) : 0;
                value = context.Operation.Variables?.FirstOrDefault(v => v.Variable.Name.Value == variable.Name.Value)?.DefaultValue;
            }
            return value is GraphQLIntValue number && double.TryParse(number.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var rows) ? rows : 0;
        }
    }
}
