using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace Platform.Kernel.Graph;

/// <summary>
/// Turns a <c>where</c> argument into a predicate that EF Core translates. Every condition is true or false, never unknown, exactly as the
/// same expression in C#: <c>neq</c> and the other negations include rows whose value is missing, the positive operators do not.
/// </summary>
internal sealed class FilterExpression(GraphSchema schema, IServiceProvider services, GraphLimits limits)
{
    int _nodes;

    public Expression<Func<T, bool>> Of<T>(IDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda<Func<T, bool>>(Object(row, schema.Describe(typeof(T)), where, 1), row);
    }

    Expression Object(Expression target, ObjectType type, IDictionary<string, object?> where, int depth)
    {
        if (depth > limits.FilterDepth) throw new Refused(GraphErrors.FilterDepth, null, ("max", limits.FilterDepth));
        return All(where.Where(w => w.Value is not null).Select(w => w.Key switch
        {
            "and" => All(Entries(w.Value!).Select(e => Object(target, type, e, depth + 1))),
            "or" => Any(Entries(w.Value!).Select(e => Object(target, type, e, depth + 1))),
            "not" => Expression.Not(Object(target, type, (IDictionary<string, object?>)w.Value!, depth + 1)),
            _ => Condition(target, type, w.Key, w.Value!, depth),
        }));
    }

    Expression Condition(Expression target, ObjectType type, string name, object value, int depth)
    {
        if (type.Field(name) is not { Filterable: true, Member: { } member } field)
        {
            Count();
            var custom = type.Filters.First(f => f.Name == name);
            var predicate = custom.Predicate(InputValue.Reader(custom.Shape, custom.Shape.Type, null)(value)!, services);
            return new Replace(predicate.Parameters[0], target).Visit(predicate.Body)!;
        }
        var operations = (IDictionary<string, object?>)value;
        var access = Expression.Property(target, member);
        if (field.Declaration.Shape.Element is { } element) return All(operations.Where(o => o.Value is not null).Select(o => List(access, element.Type, o.Key, o.Value!, depth)));
        if (schema.FindDescription(field.Declaration.Shape.Type) is { } inner)
        {
            var within = Object(access, inner, operations, depth + 1);
            return access.Type.IsValueType ? within : Expression.AndAlso(Expression.NotEqual(access, Expression.Constant(null, access.Type)), within);
        }
        return All(operations.Select(o =>
        {
            Count();
            return new FilterOperator(access, field.Declaration.Shape.Nullable, field.Declaration.IdOf, limits).Of(o.Key, o.Value);
        }));
    }

    Expression List(Expression list, Type element, string operation, object value, int depth)
    {
        Count();
        if (operation == "any")
        {
            var any = Call(nameof(Enumerable.Any), element, list);
            return (bool)value ? any : Expression.Not(any);
        }
        var row = Expression.Parameter(element, "e" + depth);
        var predicate = Expression.Lambda(Object(row, schema.Describe(element), (IDictionary<string, object?>)value, depth + 1), row);
        return operation switch
        {
            "some" => Call(nameof(Enumerable.Any), element, list, predicate),
            "none" => Expression.Not(Call(nameof(Enumerable.Any), element, list, predicate)),
            _ => Call(nameof(Enumerable.All), element, list, predicate),
        };
    }

    void Count()
    {
        if (++_nodes > limits.FilterNodes) throw new Refused(GraphErrors.FilterNodes, null, ("max", limits.FilterNodes));
    }

    IEnumerable<IDictionary<string, object?>> Entries(object list)
    {
        foreach (var entry in (IEnumerable)list)
        {
            Count();
            yield return (IDictionary<string, object?>)entry;
        }
    }

    static MethodCallExpression Call(string method, Type element, params Expression[] arguments) => Expression.Call(typeof(Enumerable), method, [element], arguments);

    static Expression All(IEnumerable<Expression> conditions) => conditions.ToList() is { Count: > 0 } all ? all.Aggregate(Expression.AndAlso) : Expression.Constant(true);

    static Expression Any(IEnumerable<Expression> conditions) => conditions.ToList() is { Count: > 0 } all ? all.Aggregate(Expression.OrElse) : Expression.Constant(true);
}
