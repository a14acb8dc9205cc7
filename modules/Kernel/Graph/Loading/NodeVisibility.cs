using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>Which documents of any module a caller may see, asked of the modules' own node sources.</summary>
public sealed class NodeVisibility(SchemaHolder holder, IServiceScopeFactory scopes)
{
    /// <summary>Those of the documents that the caller may see.</summary>
    /// <param name="documents">Type names in the schema or of the classes, and ids.</param>
    /// <param name="unknown">What to answer for a type without a source in the schema of now.</param>
    /// <param name="caller">Who looks.</param>
    /// <param name="ct">Cancels the read.</param>
    public async Task<IReadOnlySet<SubjectRef>> Visible(IReadOnlyCollection<SubjectRef> documents, bool unknown, Caller caller, CancellationToken ct)
    {
        var visible = new HashSet<SubjectRef>();
        if (documents.Count == 0) return visible;
        var sources = holder.Current.NodeSources;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        foreach (var group in documents.GroupBy(d => d.Type))
            if (sources.GetValueOrDefault(group.Key) is { } source)
            {
                var rows = await source.Source.Load([.. group.Select(d => d.Id).Distinct()], scope.ServiceProvider, caller, ct);
                visible.UnionWith(group.Where(d => rows.ContainsKey(d.Id)));
            }
            else if (unknown) visible.UnionWith(group);
        return visible;
    }

    /// <summary>Whether the type has a source in the schema of now.</summary>
    public bool Knows(string type) => holder.Current.NodeSources.ContainsKey(type);

    /// <summary>The name in the schema of a class; the class name when it is not shown.</summary>
    public string NameOf(string type) => holder.Current.NodeSources.GetValueOrDefault(type)?.Name ?? type;
}

/// <summary>A node source of one schema.</summary>
/// <param name="Name">Name of the type in the schema.</param>
/// <param name="Source">Loads its rows.</param>
internal sealed record NamedSource(string Name, NodeSource Source);
