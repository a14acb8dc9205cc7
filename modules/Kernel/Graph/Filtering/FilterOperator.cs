using System.Collections;
using System.Linq.Expressions;

namespace Platform.Kernel.Graph;

/// <summary>One operator on one scalar member.</summary>
internal sealed class FilterOperator(Expression member, bool nullable, string? idOf, GraphLimits limits)
{
    public static readonly string[] Equality = ["eq", "neq", "in", "nin"];
    public static readonly string[] Order = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    public static readonly string[] Text = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    readonly Expression _none = Expression.Constant(null, nullable ? member.Type : typeof(object));

    public Expression Of(string name, object? value) => name switch
    {
        "eq" => Equal(value),
        "neq" => Expression.Not(Equal(value)),
        "in" => In(value),
        "nin" => Expression.Not(In(value)),
        "ngt" or "ngte" or "nlt" or "nlte" or "ncontains" or "nstartsWith" or "nendsWith" => Expression.Not(Of(name[1..], value)),
        _ when value is null => throw new Refused(GraphErrors.BadInput, null, ("detail", $"{name} needs a value")),
        "gt" => Present(Expression.GreaterThan(member, Parameter(value))),
        "gte" => Present(Expression.GreaterThanOrEqual(member, Parameter(value))),
        "lt" => Present(Expression.LessThan(member, Parameter(value))),
        "lte" => Present(Expression.LessThanOrEqual(member, Parameter(value))),
        "contains" => Matches(nameof(string.Contains), value),
        "startsWith" => Matches(nameof(string.StartsWith), value),
        _ => Matches(nameof(string.EndsWith), value),
    };

    /// <summary>For the schema.</summary>
    public static string Describe(string name) => name switch
    {
        "eq" => "Equals; null finds missing values.",
        "neq" => "Does not equal; rows without a value are included unless null is given.",
        "in" => "Is one of these, at most 100.",
        "nin" => "Is none of these, at most 100; rows without a value are included unless null is among them.",
        "gt" => "Greater than.", "gte" => "Greater than or equal to.", "lt" => "Less than.", "lte" => "Less than or equal to.",
        "contains" => "Contains the text.", "startsWith" => "Starts with the text.", "endsWith" => "Ends with the text.",
        _ => $"The opposite of {name[1..]}; rows without a value are included.",
    };

    Expression Equal(object? value)
        => value is null ? (nullable ? Expression.Equal(member, _none) : Expression.Constant(false)) : Present(Expression.Equal(member, Parameter(value)));

    Expression Matches(string method, object value) => Present(Expression.Call(member, typeof(string).GetMethod(method, [typeof(string)])!, Parameter(value)));

    /// <summary>Never unknown: without this the negation of a condition on a missing value would lose the row.</summary>
    Expression Present(Expression condition) => nullable ? Expression.AndAlso(Expression.NotEqual(member, _none), condition) : condition;

    /// <summary>
    /// Each value is a parameter; the list is filled up to a power of two with its last value, so that a list of any length has one of few
    /// statements.
    /// </summary>
    Expression In(object? value)
    {
        if (value is not IEnumerable list) throw new Refused(GraphErrors.BadInput, null, ("detail", "in needs a list"));
        var values = list.Cast<object?>().ToList();
        if (values.Count > limits.FilterValues) throw new Refused(GraphErrors.FilterValues, null, ("max", limits.FilterValues));
        var present = values.Where(v => v is not null).ToList();
        Expression result = Expression.Constant(false);
        if (present.Count > 0)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)present.Count);
            var parameters = Enumerable.Range(0, size).Select(i => Parameter(present[Math.Min(i, present.Count - 1)]!));
            result = Present(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], Expression.NewArrayInit(member.Type, parameters), member));
        }
        return nullable && present.Count < values.Count ? Expression.OrElse(Expression.Equal(member, _none), result) : result;
    }

    Expression Parameter(object value)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        return Captured.Value(InputValue.Reader(new Shape(type, false), type, idOf)(value), member.Type);
    }
}
