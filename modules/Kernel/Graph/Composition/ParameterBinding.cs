using System.Reflection;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>Where a field method's parameters come from: the engine, the request's services, or the client.</summary>
internal static class ParameterBinding
{
    public static (Func<IResolveFieldContext, object?> Bind, GraphArgument? Argument, Type? PageOf) Of(ParameterInfo parameter, IServiceProviderIsService services)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute))) return (c => c.Source, null, null);
        if (type == typeof(CancellationToken)) return (c => c.CancellationToken, null, null);
        if (type == typeof(IResolveFieldContext)) return (c => c, null, null);
        if (type == typeof(IServiceProvider)) return (c => c.RequestServices, null, null);
        if (type == typeof(Caller)) return (c => c.Caller(), null, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageRequest<>))
        {
            var made = ConstructorInvoker.Create(type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [typeof(IResolveFieldContext)])!);
            return (c => made.Invoke(c), null, type.GetGenericArguments()[0]);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RowRequest<>))
        {
            var made = ConstructorInvoker.Create(type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [typeof(IResolveFieldContext)])!);
            return (c => made.Invoke(c), null, null);
        }
        if (!IsValue(type) && services.IsService(type)) return (c => c.RequestServices!.GetRequiredService(type), null, null);

        var argument = new GraphArgument(parameter.Name!, Shape.Of(parameter), XmlDocs.Of(parameter), parameter.GetCustomAttribute<IdAttribute>()?.Type, parameter);
        var read = InputValue.Reader(argument.Shape, type, argument.IdOf);
        return (c => c.Arguments is { } all && all.TryGetValue(argument.Name, out var given) && given.Source != GraphQL.Execution.ArgumentSource.FieldDefault
            ? read(given.Value) : parameter.HasDefaultValue ? Default(parameter) : read(null), argument, null);
    }

    /// <summary>The container answers yes for any list, so values are told apart first.</summary>
    static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || GraphScalars.Find(type) is not null || (Shape.ElementType(type) is { } element && IsValue(element));
    }

    static object? Default(ParameterInfo parameter)
        => parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

    public static Caller Caller(this IResolveFieldContext context) => context.RequestServices!.GetRequiredService<CurrentCaller>().Caller;
}
