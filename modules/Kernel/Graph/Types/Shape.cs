using System.Reflection;

namespace Platform.Kernel.Graph;

/// <summary>A CLR type together with what its nullable annotations say, lists opened.</summary>
/// <param name="Type">The type without Nullable, Task and the like around it.</param>
/// <param name="Nullable">Whether null is a value.</param>
/// <param name="Element">For a list, the shape of its entries.</param>
internal sealed record Shape(Type Type, bool Nullable, Shape? Element = null)
{
    public static Shape Of(PropertyInfo property)
    {
        var info = new NullabilityInfoContext().Create(property);
        return Of(info, property.CanRead ? info.ReadState : info.WriteState);
    }

    public static Shape Of(ParameterInfo parameter)
    {
        var info = new NullabilityInfoContext().Create(parameter);
        return Of(info, parameter.Position < 0 ? info.ReadState : info.WriteState);
    }

    /// <summary>Without annotations to read: references are nullable.</summary>
    public static Shape Of(Type type)
        => System.Nullable.GetUnderlyingType(type) is { } inner ? new Shape(inner, true)
         : ElementType(type) is { } element ? new Shape(type, true, Of(element) with { Nullable = false })
         : new Shape(type, !type.IsValueType);

    static Shape Of(NullabilityInfo info, NullabilityState state)
    {
        var type = info.Type;
        var nullable = state != NullabilityState.NotNull;
        if (System.Nullable.GetUnderlyingType(type) is { } inner) return new Shape(inner, true);
        if (Wrapped(type) is not null) return Of(info.GenericTypeArguments[0], info.GenericTypeArguments[0].ReadState);
        if (ElementType(type) is not { } element) return new Shape(type, nullable);
        var entry = info.ElementType ?? (info.GenericTypeArguments.Length == 1 ? info.GenericTypeArguments[0] : null);
        return new Shape(type, nullable, entry is null ? Of(element) : Of(entry, entry.ReadState));
    }

    /// <summary>What a task, a loader's answer or a stream brings.</summary>
    public static Type? Wrapped(Type type) => type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0] : null;

    static readonly HashSet<Type> Wrappers =
        [typeof(Task<>), typeof(ValueTask<>), typeof(GraphQL.DataLoader.IDataLoaderResult<>), typeof(IAsyncEnumerable<>)];

    public static Type? ElementType(Type type)
    {
        if (type == typeof(string) || type == typeof(System.Text.Json.JsonElement)) return null;
        if (type.IsArray) return type.GetElementType();
        return type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
