using System.Reflection;
using System.Text;

namespace Platform.Kernel.Graph;

/// <summary>How CLR names look in the schema.</summary>
internal static class Names
{
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>InTransit → IN_TRANSIT, SFExpress → SF_EXPRESS.</summary>
    public static string Screaming(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var wordStarts = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_';
            if (wordStarts) text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }

    public static string Of(Type type) => type.GetCustomAttribute<GraphNameAttribute>()?.Name ?? type.Name;

    /// <summary>PlaceOrder.Line → PlaceOrderLineInput: a slice's nested records carry the slice's name.</summary>
    public static string Input(Type type)
    {
        if (type.GetCustomAttribute<GraphNameAttribute>() is { } given) return given.Name;
        var name = type.DeclaringType is { } slice && !type.Name.StartsWith(slice.Name, StringComparison.Ordinal) ? slice.Name + type.Name : type.Name;
        return name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    /// <summary>A method's field name: camel case without Async.</summary>
    public static string Field(MethodInfo method)
        => method.GetCustomAttribute<GraphNameAttribute>()?.Name
        ?? Camel(method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name);
}
