using System.Collections.Concurrent;
using System.Reflection;
using GraphQL.DataLoader;

namespace Platform.Kernel.Graph;

/// <summary>Turns whatever a field method returns into what the engine awaits.</summary>
internal static class Await
{
    static readonly ConcurrentDictionary<Type, Func<object, ValueTask<object?>>> Known = [];

    public static ValueTask<object?> Value(object? returned)
    {
        if (returned is null or IDataLoaderResult) return new(returned);
        return Known.GetOrAdd(returned.GetType(), Unwrap)(returned);
    }

    static Func<object, ValueTask<object?>> Unwrap(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType) // async methods return a class derived from Task<T>
            if (t.IsGenericType && (t.GetGenericTypeDefinition() == typeof(Task<>) || t.GetGenericTypeDefinition() == typeof(ValueTask<>)))
                return typeof(Await).GetMethod(t.IsValueType ? nameof(OfValueTask) : nameof(OfTask), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(t.GetGenericArguments()).CreateDelegate<Func<object, ValueTask<object?>>>();
        return value => new(value);
    }

    static async ValueTask<object?> OfTask<T>(object task) => await (Task<T>)task;

    static async ValueTask<object?> OfValueTask<T>(object task) => await (ValueTask<T>)task;
}
