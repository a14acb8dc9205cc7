using GraphQL;
using GraphQL.Types;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;

namespace Platform.EndToEnd.Tests;

/// <summary>Writes documents for root fields: every id argument filled with one id, and everything selected that the caller may select, two levels deep.</summary>
internal sealed class SchemaDocuments(Caller caller)
{
    const int Deepest = 3, Widest = 60;

    public bool May(FieldType field) => caller.Allows(field);

    public static bool HasId(FieldType field) => field.Arguments?.Any(a => IsId(a.Name, a.ResolvedType!) || a.ResolvedType!.GetNamedType() is IInputObjectGraphType input && a.Name == "input" && input.Fields.Any(f => IsId(f.Name, f.ResolvedType!))) == true;

    /// <summary>The ids of a list.</summary>
    public string Ids(FieldType field) => $"{{ {field.Name}({Arguments(field, "")}) {{ nodes {{ id }} }} }}";

    public string Of(string operation, FieldType field, string id)
    {
        var arguments = Arguments(field, id);
        return $"{operation} {{ {field.Name}{(arguments.Length == 0 ? "" : $"({arguments})")} {(May(field) ? Selection(field.ResolvedType!, 0) : Shallow(field.ResolvedType!))} }}";
    }

    string Arguments(FieldType field, string id)
        => string.Join(", ", (field.Arguments ?? []).Where(a => a.ResolvedType is NonNullGraphType && a.DefaultValue is null || (id.Length > 0 && IsId(a.Name, a.ResolvedType!)) || a.Name is "first").Select(a => $"{a.Name}: {Value(a.Name, a.ResolvedType!, id, 0)}"));

    static bool IsId(string name, IGraphType type) => type.GetNamedType() is not IInputObjectGraphType
        && (type.GetNamedType().Name == "ID" || name is "id" or "ids" or "subject" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal)) && !name.StartsWith("event", StringComparison.Ordinal) && name is not ("loginId" or "externalId");

    string Value(string name, IGraphType type, string id, int depth)
    {
        switch (type)
        {
            case NonNullGraphType inner: return Value(name, inner.ResolvedType!, id, depth);
            case ListGraphType list: return $"[{Value(name, list.ResolvedType!, id, depth)}]";
            case EnumerationGraphType values: return values.Values.First().Name;
            case IInputObjectGraphType input:
                return "{ " + string.Join(", ", input.Fields.Where(f => caller.Allows(f) && (f.ResolvedType is NonNullGraphType && f.DefaultValue is null || (depth == 0 && IsId(f.Name, f.ResolvedType!))))
                    .Select(f => $"{f.Name}: {Value(f.Name, f.ResolvedType!, id, depth + 1)}")) + " }";
        }
        if (IsId(name, type)) return $"\"{id}\"";
        return name switch
        {
            "idempotencyKey" => $"\"{Guid.NewGuid():N}\"", "currency" => "\"CNY\"", "country" => "\"CN\"", "first" => "20", "module" => "\"Parts\"", "channel" => "\"WEB\"",
            _ => type.Name switch { "Int" or "Long" => "1", "Boolean" => "true", "DateTime" => "\"2026-01-01T00:00:00Z\"", "Decimal" => "\"1\"", _ => "\"样例-sample\"" },
        };
    }

    string Selection(IGraphType type, int depth)
    {
        switch (type.GetNamedType())
        {
            case IInterfaceGraphType: return "{ __typename id }";
            case IObjectGraphType shown:
                var parts = shown.Fields.Where(f => caller.Allows(f) && f.Arguments is null or { Count: 0 }).Select(f => Part(f, depth)).OfType<string>().Take(Widest).ToList();
                return "{ __typename " + string.Join(' ', parts) + " }";
            default: return "";
        }
    }

    string? Part(FieldType field, int depth)
    {
        if (field.ResolvedType!.GetNamedType() is ScalarGraphType) return field.Name;
        return depth >= Deepest || field.ResolvedType!.GetNamedType() is IInterfaceGraphType ? null : $"{field.Name} {Selection(field.ResolvedType!, depth + (field.Name is "nodes" or "edges" ? 0 : 1))}";
    }

    static string Shallow(IGraphType type) => type.GetNamedType() is IInterfaceGraphType or IObjectGraphType ? "{ __typename }" : "";
}
