using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>What one module adds to the schema, gathered once from its types.</summary>
internal sealed class GraphParts
{
    public GraphParts(GraphModule module, IServiceProviderIsService services)
    {
        Module = module.Name;
        var types = module.Types.Where(t => t is { IsClass: true, IsGenericTypeDefinition: false }).ToList();
        var concrete = types.Where(t => !t.IsAbstract).ToList();
        ObjectTypes = [.. concrete.Where(t => t.IsSubclassOf(typeof(ObjectType))).Select(t => (ObjectType)Activator.CreateInstance(t, nonPublic: true)!)];
        Mutations = [.. concrete.Select(MutationField.Of).OfType<MutationField>()];
        Extensions = [.. from t in types // a static class is abstract
                         let target = t.GetCustomAttribute<ExtendsAttribute>()?.Target
                         where target is not null
                         select new Extension(target, t, Fields(t, services))];
        NodeSources = [.. from t in concrete let entity = NodeSource.EntityOf(t) where entity is not null select (entity, t)];
    }

    public string Module { get; }

    public IReadOnlyList<ObjectType> ObjectTypes { get; }

    public IReadOnlyList<Extension> Extensions { get; }

    public IReadOnlyList<MutationField> Mutations { get; }

    public IReadOnlyList<(Type Entity, Type Source)> NodeSources { get; }

    /// <summary>The fields that one class adds to one target.</summary>
    public sealed record Extension(Type Target, Type Class, IReadOnlyList<MethodField> Fields);

    static IReadOnlyList<MethodField> Fields(Type type, IServiceProviderIsService services)
        => [.. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName).Select(m => MethodField.Of(m, type, services))];
}
