using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>For the schema test: what nobody said who may use it.</summary>
public static class PermissionCheck
{
    /// <summary>Fields without a declared permission, as <c>Type.field</c>. They are refused to everybody; the test demands that there are none.</summary>
    public static IReadOnlyList<string> Undeclared(GraphSchema schema)
        => [.. from type in schema.AllTypes
               where type is IObjectGraphType or IInterfaceGraphType && !type.Name.StartsWith("__", StringComparison.Ordinal)
               from field in ((IComplexGraphType)type).Fields
               where field.Needed() is null && !field.IsOpen()
               select $"{type.Name}.{field.Name}"];

    /// <summary>Types, fields, arguments and enum values without a description; the schema test demands that there are none.</summary>
    public static IReadOnlyList<string> Undescribed(GraphSchema schema)
    {
        var missing = new List<string>();
        foreach (var type in schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (Empty(type.Description) && type is not GraphQL.Types.ScalarGraphType or EnumerationGraphType { Description: null }) missing.Add(type.Name);
            foreach (var field in (type as IComplexGraphType)?.Fields ?? [])
            {
                if (Empty(field.Description)) missing.Add($"{type.Name}.{field.Name}");
                foreach (var argument in field.Arguments ?? []) if (Empty(argument.Description)) missing.Add($"{type.Name}.{field.Name}({argument.Name})");
            }
            if (type is EnumerationGraphType values) foreach (var value in values.Values) if (Empty(value.Description)) missing.Add($"{type.Name}.{value.Name}");
        }
        return missing;
    }

    static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
