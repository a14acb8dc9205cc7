using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Platform.Kernel.Data;

/// <summary>Compiled queries by what they do to which rows. Two generations, because clients choose filters and fields as they like.</summary>
internal sealed class QueryPlans
{
    const int Most = 1000;
    volatile ConcurrentDictionary<Key, Delegate> _young = new(), _old = new();

    /// <summary>The compiled query; made when it is new.</summary>
    public Delegate GetOrAdd(string shape, Expression rows, Func<Delegate> make)
    {
        var key = new Key(shape, rows);
        if (_young.TryGetValue(key, out var plan)) return plan;
        if (!_old.TryGetValue(key, out plan)) plan = make();
        if (_young.Count >= Most) (_old, _young) = (_young, new());
        return _young.GetOrAdd(key, plan);
    }

    /// <summary>Rows are compared by what they are, not by reference.</summary>
    readonly struct Key(string shape, Expression rows) : IEquatable<Key>
    {
        readonly int _hash = HashCode.Combine(shape, ExpressionEqualityComparer.Instance.GetHashCode(rows));
        readonly string _shape = shape;
        readonly Expression _rows = rows;

        public bool Equals(Key other) => _hash == other._hash && _shape == other._shape && ExpressionEqualityComparer.Instance.Equals(_rows, other._rows);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
