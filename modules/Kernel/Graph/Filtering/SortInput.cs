using System.Collections;
using System.Reflection;

namespace Platform.Kernel.Graph;

/// <summary>What can be sorted by, and a client's <c>order</c> as keys.</summary>
internal static class SortInput
{
    public static bool IsKey(ShownField field)
        => field is { Sortable: true, Member: { } member } && IsKey(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);

    static bool IsKey(Type type) => type.IsEnum || IsComparable(type);

    /// <summary>A scalar that every database compares alike; SQLite can compare neither exact decimals nor offsets.</summary>
    public static bool IsComparable(Type type)
        => GraphScalars.Find(type) is not null && type != typeof(decimal) && type != typeof(DateTimeOffset) && type != typeof(System.Text.Json.JsonElement);

    /// <summary>A value with sortable members of its own, such as money.</summary>
    public static ObjectType? Inner(ShownField field, GraphSchema schema)
        => field is { Sortable: true, Member: { } member } && IsValue(member.PropertyType) ? schema.FindDescription(member.PropertyType) : null;

    public static bool IsValue(Type type) => type.IsValueType && !type.IsEnum && GraphScalars.Find(type) is null && Nullable.GetUnderlyingType(type) is null;

    public static IEnumerable<SortKey> Read(ObjectType type, GraphSchema schema, object? order)
    {
        foreach (var entry in order as IEnumerable ?? Array.Empty<object>())
            foreach (var key in Read(type, schema, (IDictionary<string, object?>)entry!, [])) yield return key;
    }

    static IEnumerable<SortKey> Read(ObjectType type, GraphSchema schema, IDictionary<string, object?> entry, PropertyInfo[] path)
    {
        foreach (var (name, value) in entry)
        {
            var field = type.Field(name)!;
            if (value is SortEnumType direction) yield return new SortKey([.. path, field.Member!], direction == SortEnumType.DESC);
            else if (value is IDictionary<string, object?> inner)
                foreach (var key in Read(Inner(field, schema)!, schema, inner, [.. path, field.Member!])) yield return key;
        }
    }
}
