using System.Reflection;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>Calls an <see cref="INodeSource{T}"/> whose type is known only at run time.</summary>
internal abstract class NodeSource
{
    public static Type? EntityOf(Type type)
        => type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INodeSource<>))?.GetGenericArguments()[0];

    public static NodeSource For(Type entity, Type source)
        => (NodeSource)Activator.CreateInstance(typeof(Of<>).MakeGenericType(entity), source.GetCustomAttribute<NeedsAttribute>()?.Permission, source.IsDefined(typeof(OpenAttribute)))!;

    public abstract Task<IReadOnlyDictionary<long, object>> Load(IReadOnlyCollection<long> ids, IServiceProvider services, Caller caller, CancellationToken ct);

    public Task<IReadOnlyDictionary<long, object>> Load(IReadOnlyCollection<long> ids, IResolveFieldContext context)
        => Load(ids, context.RequestServices!, context.Caller(), context.CancellationToken);

    sealed class Of<T>(string? permission, bool open) : NodeSource where T : Entity
    {
        public override async Task<IReadOnlyDictionary<long, object>> Load(IReadOnlyCollection<long> ids, IServiceProvider services, Caller caller, CancellationToken ct)
        {
            if (!(permission is not null ? caller.Can(permission) : open || caller.IsSystem)) return new Dictionary<long, object>();
            var rows = await services.GetRequiredService<INodeSource<T>>().Load(ids, caller, ct);
            return rows.ToDictionary(r => r.Key, r => (object)r.Value);
        }
    }
}
