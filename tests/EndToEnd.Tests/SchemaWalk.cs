using GraphQL;
using GraphQL.Types;
using Platform.Kernel.Graph;

namespace Platform.EndToEnd.Tests;

/// <summary>Documents made from the schema: a root field with the least that it takes, and the ids and codes of what it gives.</summary>
internal static class SchemaWalk
{
    public static string Unknown(string id) => GlobalId.TryDecode(id, out var type, out _) ? GlobalId.Encode(type, 987_654_321) : id;

    public static string Plain(JsonElement answer, string id) => answer.ToString().Replace(id, "ID", StringComparison.Ordinal);

    public static bool HasId(FieldType field) => field.Arguments?.Any(a => IsId(a.Name, a.ResolvedType!) || a.ResolvedType!.GetNamedType() is IInputObjectGraphType input && a.Name == "input" && input.Fields.Any(f => IsId(f.Name, f.ResolvedType!))) == true;

    public static bool IsId(string name, IGraphType type) => type.GetNamedType() is not IInputObjectGraphType && (name == "id" || name == "ids" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal)) && !name.StartsWith("event", StringComparison.Ordinal) && name is not "loginId";

    public static string Document(string operation, FieldType field, string id, string? only = null)
    {
        var arguments = (field.Arguments ?? []).Where(a => a.ResolvedType is NonNullGraphType || IsId(a.Name, a.ResolvedType!) || a.Name is "first").Select(a => $"{a.Name}: {Value(a.Name, a.ResolvedType!, id, 0, only)}").ToList();
        return $"{operation} {{ {field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")} {Selection(field.ResolvedType!, 0)} }}";
    }

    static string Value(string name, IGraphType type, string id, int depth, string? only)
    {
        switch (type)
        {
            case NonNullGraphType inner: return Value(name, inner.ResolvedType!, id, depth, only);
            case ListGraphType list: return $"[{Value(name, list.ResolvedType!, id, depth, only)}]";
            case EnumerationGraphType values: return values.Values.First().Name;
            case IInputObjectGraphType input:
                return "{ " + string.Join(", ", input.Fields.Where(f => f.ResolvedType is NonNullGraphType && f.DefaultValue is null || (depth == 0 && IsId(f.Name, f.ResolvedType!) && (only is null || f.Name == only)))
                    .Select(f => $"{f.Name}: {Value(f.Name, f.ResolvedType!, id, depth + 1, only)}")) + " }";
        }
        if (IsId(name, type)) return $"\"{id}\"";
        return name switch
        {
            "idempotencyKey" => $"\"{Guid.NewGuid():N}\"", "currency" => "\"CNY\"", "country" => "\"CN\"", "first" => "20", "module" => "\"Parts\"", "channel" => "\"WEB\"",
            _ => type.Name switch { "Int" or "Long" => "1", "Boolean" => "true", "DateTime" => "\"2026-01-01T00:00:00Z\"", "Decimal" => "\"1\"", _ => "\"样例-sample\"" },
        };
    }

    static string Selection(IGraphType type, int depth)
    {
        if (type.GetNamedType() is IInterfaceGraphType) return "{ id }";
        if (type.GetNamedType() is not IObjectGraphType shown) return "";
        if (shown.Fields.Any(f => f.Name == "nodes")) return $"{{ nodes {Selection(shown.GetField("nodes")!.ResolvedType!, depth + 1)} }}";
        var leaves = shown.Fields.Where(f => f.ResolvedType!.GetNamedType() is ScalarGraphType && f.Arguments is null or { Count: 0 } && f.Name is "id" or "number" or "code" or "module" or "message").Select(f => f.Name).ToList();
        if (shown.GetField("userErrors") is not null)
            return "{ userErrors { code field } " + string.Concat(shown.Fields.Where(f => f.Name != "userErrors" && f.ResolvedType!.GetNamedType() is IObjectGraphType).Select(f => $"{f.Name} {Selection(f.ResolvedType!, depth + 1)} ")) + "}";
        return "{ __typename " + string.Join(' ', leaves.Distinct()) + " }";
    }
}
