using System.Collections.Frozen;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>The schema of one set of modules. Its types are its own; another set has another schema.</summary>
public sealed class GraphSchema : Schema
{
    readonly Dictionary<Type, ObjectType> _descriptions;

    internal GraphSchema(IReadOnlySet<string> modules, IReadOnlyList<GraphParts> parts, IServiceProvider services)
        : base(new ServiceCollection().BuildServiceProvider(), runConfigurations: false)
    {
        Modules = modules.ToFrozenSet();
        _descriptions = parts.SelectMany(p => p.ObjectTypes).ToDictionary(t => t.Clr);
        NameConverter = GraphQL.Conversion.DefaultNameConverter.Instance;
        Filter = new CallerSchemaFilter(this);
        foreach (var (entity, source) in parts.SelectMany(p => p.NodeSources))
        {
            var named = new NamedSource(Describe(entity).Name, NodeSource.For(entity, source));
            NodeSources[entity.Name] = named;
            NodeSources[named.Name] = named;
        }
        new SchemaComposer(this, parts).Compose();
        Services = services;
        Initialize();
    }

    /// <summary>Names of the modules that are on in it.</summary>
    public IReadOnlySet<string> Modules { get; }

    /// <summary>Documents that were valid for this schema.</summary>
    public DocumentCache Documents { get; } = new();

    /// <summary>What the lists of its documents ask for; goes with the documents.</summary>
    internal System.Runtime.CompilerServices.ConditionalWeakTable<GraphQLParser.AST.GraphQLField, PageSelection> Selections { get; } = [];

    internal IServiceProvider Services { get; }

    /// <summary>By class name and by name in the schema.</summary>
    internal Dictionary<string, NamedSource> NodeSources { get; } = [];

    internal IEnumerable<ObjectType> Descriptions => _descriptions.Values;

    internal ObjectType? FindDescription(Type type) => _descriptions.GetValueOrDefault(type);

    internal ObjectType Describe(Type type)
        => FindDescription(type) ?? throw new InvalidOperationException($"{type.Name} has no ObjectType<{type.Name}> in an enabled module.");
}
