using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>Puts what the modules bring for the graph into the container.</summary>
public static class GraphRegistration
{
    /// <summary>
    /// Registers schemas and, by scanning the modules' types, extension classes, loaders and node sources (scoped) and mutations (transient).
    /// Registered is every module; which are on is decided by <see cref="SchemaHolder.Switch"/>.
    /// </summary>
    public static IServiceCollection AddGraphParts(this IServiceCollection services, IReadOnlyCollection<GraphModule> modules)
    {
        services.TryAddScoped<CurrentCaller>();
        services.TryAddScoped<Privacy.PersonalReads>();
        services.AddSingleton(provider => new GraphSchemas(modules, provider));
        services.AddSingleton<SchemaHolder>().AddSingleton<QueryPlans>();
        foreach (var type in modules.SelectMany(m => m.Types).Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }).Distinct())
            Add(services, type);
        return services;
    }

    static void Add(IServiceCollection services, Type type)
    {
        if (type.IsDefined(typeof(ExtendsAttribute)) || Closes(type, typeof(BatchLoader<,>))) services.TryAddScoped(type);
        if (Closes(type, typeof(Mutation<,>))) services.TryAddTransient(type);
        if (NodeSource.EntityOf(type) is { } entity) services.TryAddScoped(typeof(INodeSource<>).MakeGenericType(entity), type);
    }

    static bool Closes(Type type, Type open)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType) if (at.IsGenericType && at.GetGenericTypeDefinition() == open) return true;
        return false;
    }
}
