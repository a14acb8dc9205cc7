using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>What every module can add to a schema, gathered once.</summary>
internal sealed class GraphCatalog
{
    public GraphCatalog(IEnumerable<GraphModule> modules, IServiceProviderIsService services)
    {
        Kernel = new GraphParts(new GraphModule("Kernel", typeof(GraphCatalog).Assembly.GetTypes()), services);
        Modules = modules.Select(m => new GraphParts(m, services)).ToDictionary(m => m.Module);
    }

    /// <summary>On whatever else is.</summary>
    public GraphParts Kernel { get; }

    public IReadOnlyDictionary<string, GraphParts> Modules { get; }

    public IReadOnlyList<GraphParts> Of(IReadOnlySet<string> names)
        => [Kernel, .. names.Order(StringComparer.Ordinal).Select(n => Modules.TryGetValue(n, out var parts) ? parts : throw new ArgumentException($"There is no module {n}."))];
}
