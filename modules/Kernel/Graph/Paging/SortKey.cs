using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Platform.Kernel.Graph;

/// <summary>One key of an order: a property, or a property of a value such as the minor units of an amount.</summary>
internal sealed class SortKey(IReadOnlyList<PropertyInfo> path, bool descending)
{
    static readonly ConcurrentDictionary<PropertyInfo, bool> Nullables = [];

    public IReadOnlyList<PropertyInfo> Path => path;

    public bool Descending => descending;

    public Type Type => path[^1].PropertyType;

    public bool Nullable { get; } = Nullables.GetOrAdd(path[^1], p => Shape.Of(p).Nullable);

    public string Name { get; } = path is [var only] ? Names.Camel(only.Name) : string.Join('.', path.Select(p => Names.Camel(p.Name)));

    public Expression Access(Expression row) => path.Aggregate(row, Expression.Property);

    public object? Value(object row) => path.Aggregate((object?)row, (at, property) => at is null ? null : property.GetValue(at));
}
