using System.Reflection;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>A public method of an <see cref="ExtendsAttribute"/> class as a field.</summary>
internal sealed class MethodField : GraphField
{
    readonly MethodInfo _method;
    readonly Type _owner;
    readonly MethodInvoker _invoker;
    readonly Func<IResolveFieldContext, object?>[] _bind;

    MethodField(MethodInfo method, Type owner, IServiceProviderIsService services)
    {
        (_method, _owner, _invoker) = (method, owner, MethodInvoker.Create(method));
        var parameters = method.GetParameters().Select(p => ParameterBinding.Of(p, services)).ToArray();
        _bind = [.. parameters.Select(p => p.Bind)];
        Arguments = [.. parameters.Where(p => p.Argument is not null).Select(p => p.Argument!)];
        PageOf = parameters.Select(p => p.PageOf).FirstOrDefault(p => p is not null);
        IsStream = method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);
    }

    public static MethodField Of(MethodInfo method, Type owner, IServiceProviderIsService services)
    {
        var (permission, open) = Declared.Of(method, owner);
        return new MethodField(method, owner, services)
        {
            Name = Names.Field(method), TargetIsRoot = owner.GetCustomAttribute<ExtendsAttribute>()?.Target is { Name: nameof(Query) or nameof(Mutation) or nameof(Subscription) }, Shape = Shape.Of(method.ReturnParameter), Description = XmlDocs.Of(method),
            Permission = permission, Open = open, IdOf = method.GetCustomAttribute<IdAttribute>()?.Type,
            Reveals = method.GetCustomAttribute<RevealsAttribute>(),
            Reads = method.GetCustomAttribute<RequiresAttribute>()?.Members is { } members ? method.GetCustomAttribute<RevealsAttribute>()?.Party is { } party ? [.. members, party] : members
                : (method.GetParameters().Any(p => p.IsDefined(typeof(ParentAttribute))) ? null : []),
        };
    }

    public override IReadOnlyList<GraphArgument> Arguments { get; }

    public override Type? PageOf { get; }

    public bool IsStream { get; }

    /// <summary>What a stream is of.</summary>
    public Type EventType => _method.ReturnType.GetGenericArguments()[0];

    /// <summary>Root fields must declare who may use them.</summary>
    public bool TargetIsRoot { get; private init; }

    public override string Place => $"{_owner.Name}.{_method.Name}";

    public object? Invoke(IResolveFieldContext context)
    {
        var arguments = new object?[_bind.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = _bind[i](context);
        var target = _method.IsStatic ? null : context.RequestServices!.GetRequiredService(_owner);
        return _invoker.Invoke(target, arguments.AsSpan());
    }

    public override ValueTask<object?> Resolve(IResolveFieldContext context) => Await.Value(Invoke(context));
}
