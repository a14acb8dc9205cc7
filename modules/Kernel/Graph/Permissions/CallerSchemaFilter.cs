using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Introspection;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>
/// Introspection shows what the viewer may use, and nothing that only leads to what he may not. The filter belongs to the schema and the
/// viewer to the request: an AsyncLocal joins them.
/// </summary>
public sealed class CallerSchemaFilter : DefaultSchemaFilter
{
    readonly GraphSchema _schema;
    readonly ConditionalWeakTable<object, HashSet<string>> _visible = [];

    internal CallerSchemaFilter(GraphSchema schema) => _schema = schema;

    /// <summary>Set by whoever executes a request, before it does.</summary>
    public static AsyncLocal<Caller?> Viewer { get; } = new();

    /// <inheritdoc/>
    public override Task<bool> AllowType(IGraphType type)
        => type.Name.StartsWith("__", StringComparison.Ordinal) || Visible().Contains(type.Name) ? Allowed : Forbidden;

    /// <inheritdoc/>
    public override Task<bool> AllowField(IGraphType parent, IFieldType field)
        => parent.Name.StartsWith("__", StringComparison.Ordinal) || Caller.Allows(field) ? Allowed : Forbidden;

    static Caller Caller => Viewer.Value ?? Caller.Anonymous;

    // System and a clerk may both hold an empty dictionary: the key must tell them apart.
    HashSet<string> Visible() => Caller.IsSystem ? _visible.GetValue(this, _ => Walk(Caller)) : _visible.GetValue(Key(Caller), _ => Walk(Caller));

    static object Key(Caller caller) => caller.IsAuthenticated || caller.Permissions.Count > 0 ? caller.Permissions : Caller.Anonymous;

    HashSet<string> Walk(Caller caller)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "String", "Boolean" };
        var next = new Stack<IGraphType>(new IGraphType?[] { _schema.Query, _schema.Mutation, _schema.Subscription }.OfType<IGraphType>());
        while (next.TryPop(out var type))
        {
            type = type.GetNamedType();
            if (!seen.Add(type.Name) && type is not IComplexGraphType) continue;
            foreach (var field in (type as IComplexGraphType)?.Fields.Where(f => caller.Allows(f)) ?? [])
            {
                if (!seen.Contains(field.ResolvedType!.GetNamedType().Name)) next.Push(field.ResolvedType!);
                foreach (var argument in field.Arguments ?? []) if (!seen.Contains(argument.ResolvedType!.GetNamedType().Name)) next.Push(argument.ResolvedType!);
            }
            foreach (var possible in (type as IInterfaceGraphType)?.PossibleTypes ?? []) if (!seen.Contains(possible.Name)) next.Push(possible);
        }
        return seen;
    }
}
