using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GraphQL;

namespace Platform.Kernel.Graph;

/// <summary><c>node(id:)</c> and <c>nodes(ids:)</c>: one load per type. What does not exist and what may not be seen are both null.</summary>
internal sealed class NodeField : GraphField
{
    const int Max = 100;
    readonly IReadOnlyDictionary<string, NodeSource> _sources;

    [SetsRequiredMembers]
    public NodeField(string name, IReadOnlyDictionary<string, NodeSource> sources) => (Name, Shape, _sources) = (name, new Shape(typeof(object), true), sources);

    public override string Place => "Query." + Name;

    public override async ValueTask<object?> Resolve(IResolveFieldContext context)
    {
        if (Name == "node") return (await Load([context.Arguments!["id"].Value], context))[0];
        var ids = ((IEnumerable)context.Arguments!["ids"].Value!).Cast<object?>().ToList();
        if (ids.Count > Max) throw new Refused(GraphErrors.Ids, null, ("max", Max));
        return await Load(ids, context);
    }

    async Task<IReadOnlyList<object?>> Load(IReadOnlyList<object?> ids, IResolveFieldContext context)
    {
        var keys = ids.Select(id => GlobalId.TryDecode(Convert.ToString(id, CultureInfo.InvariantCulture), out var type, out var row) ? (Type: type, Row: row) : default).ToList();
        var found = new Dictionary<(string, long), object>();
        foreach (var group in keys.Where(k => k.Type is not null).GroupBy(k => k.Type))
            if (_sources.TryGetValue(group.Key, out var source))
                foreach (var (row, value) in await source.Load([.. group.Select(k => k.Row).Distinct()], context)) found[(group.Key, row)] = value;
        return [.. keys.Select(k => k.Type is null ? null : found.GetValueOrDefault(k))];
    }
}
