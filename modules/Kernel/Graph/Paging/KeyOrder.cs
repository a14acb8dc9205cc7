using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>A total order of rows, as ORDER BY and as the predicate "after this row".</summary>
internal sealed class KeyOrder<T> where T : class
{
    readonly IEntityType? _entity;

    public KeyOrder(IEnumerable<SortKey> keys, IEntityType? entity)
    {
        _entity = entity;
        Keys = [.. keys.DistinctBy(k => k.Name)];
        if (typeof(T).GetProperty(nameof(Entity.Id)) is { } id && !Keys.Any(k => k.Name == "id"))
            Keys = [.. Keys, new SortKey([id], Keys.Count == 0 || Keys[^1].Descending)]; // unique, so the order is total
    }

    public IReadOnlyList<SortKey> Keys { get; }

    /// <summary>Equal for equal orders.</summary>
    public string Name => field ??= string.Join(',', Keys.Select(k => k.Descending ? k.Name + " desc" : k.Name));

    public IQueryable<T> Apply(IQueryable<T> source, bool backward)
    {
        var row = Expression.Parameter(typeof(T), "x");
        var expression = source.Expression;
        for (var i = 0; i < Keys.Count; i++)
        {
            var key = Comparable.Of(Keys[i].Access(row), _entity, Keys[i]);
            expression = Expression.Call(typeof(Queryable), (i == 0 ? "OrderBy" : "ThenBy") + (Keys[i].Descending ^ backward ? "Descending" : ""),
                [typeof(T), key.Type], expression, Expression.Quote(Expression.Lambda(key, row)));
        }
        return source.Provider.CreateQuery<T>(expression);
    }

    /// <summary>
    /// (a, b) after (x, y) as <c>a ≥ x AND (a &gt; x OR b &gt; y)</c>: the bound that leads keeps the index range usable, which the row
    /// comparison and the usual OR form do not on MariaDB.
    /// </summary>
    public Expression<Func<T, bool>> After(IReadOnlyList<object?> values, bool backward)
    {
        var row = Expression.Parameter(typeof(T), "x");
        Expression? body = null;
        for (var i = Keys.Count - 1; i >= 0; i--)
        {
            var left = Comparable.Of(Keys[i].Access(row), _entity, Keys[i]);
            var value = Comparable.Of(values[i], left);
            var less = Keys[i].Descending ^ backward;
            var strict = Compare(left, value, Keys[i].Nullable, less, orEqual: false);
            body = body is null ? strict : And(Compare(left, value, Keys[i].Nullable, less, orEqual: true), Or(strict, body));
        }
        return Expression.Lambda<Func<T, bool>>(body ?? True, row);
    }

    static Expression Compare(Expression left, object? value, bool nullable, bool less, bool orEqual)
    {
        if (!nullable && value is null) throw new FormatException("A key that is never null came back null.");
        var none = Expression.Constant(null, nullable ? left.Type : typeof(object));
        if (value is null) // NULL is smallest
            return (less, orEqual) switch { (false, true) => True, (false, false) => Expression.NotEqual(left, none), (true, true) => Expression.Equal(left, none), _ => False };
        var plain = (System.Nullable.GetUnderlyingType(left.Type) ?? left.Type) is { IsEnum: true } enumeration ? Among(left, Comparable.Beyond(value, enumeration, less, orEqual))
            : Plain(left, Captured.Value(value, left.Type), less, orEqual);
        return less && nullable ? Expression.OrElse(Expression.Equal(left, none), plain) : plain;
    }

    static Expression Among(Expression left, IEnumerable<Expression> values)
        => values.Aggregate(False, (some, value) => Or(some, Expression.Equal(left, value.Type == left.Type ? value : Expression.Convert(value, left.Type))));

    static BinaryExpression Plain(Expression left, Expression right, bool less, bool orEqual)
    {
        if (left.Type == typeof(string)) (left, right) = (Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0));
        else if (left.Type == typeof(Guid)) (left, right) = (Expression.Call(left, nameof(Guid.CompareTo), null, right), Expression.Constant(0));
        return (less, orEqual) switch
        {
            (true, true) => Expression.LessThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            _ => Expression.GreaterThan(left, right),
        };
    }

    static readonly Expression True = Expression.Constant(true), False = Expression.Constant(false);

    static Expression And(Expression a, Expression b) => a == True ? b : Expression.AndAlso(a, b);

    static Expression Or(Expression a, Expression b) => a == False ? b : Expression.OrElse(a, b);
}
