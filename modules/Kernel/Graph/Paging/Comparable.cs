using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Kernel.Graph;

/// <summary>
/// Sort keys as something that every database compares alike. Enums sort in declared order even where they are stored as text; stored as
/// numbers they stand as their plain column, because no index is walked along a cast. Booleans sort as 0 and 1. NULL is smallest in SQLite,
/// MariaDB and LINQ, so its place needs no help.
/// </summary>
internal static class Comparable
{
    public static Expression Of(Expression access, IEntityType? entity, SortKey key)
    {
        var type = System.Nullable.GetUnderlyingType(access.Type) ?? access.Type;
        if (type == typeof(bool)) return Lift(access, v => Expression.Condition(v, Expression.Constant(1), Expression.Constant(0)), typeof(int));
        if (!type.IsEnum || !IsText(entity, key)) return access;
        return Lift(access, v => Enum.GetValues(type).Cast<object>().Reverse().Aggregate((Expression)Expression.Constant(-1),
            (rest, value) => Expression.Condition(Expression.Equal(v, Expression.Constant(value, type)), Expression.Constant(Convert.ToInt32(value, null)), rest)), typeof(int));
    }

    /// <summary>The values that come before, or after, one of an enum; C# has no order of them, and SQL none without a cast.</summary>
    public static IEnumerable<Expression> Beyond(object value, Type enumeration, bool less, bool orEqual)
        => Enum.GetValues(enumeration).Cast<object>().Where(v => Comparer<object>.Default.Compare(v, value) is var c && (c == 0 ? orEqual : c < 0 == less)).Select(Expression.Constant);

    /// <summary>The same for a value from a cursor.</summary>
    public static object? Of(object? value, Expression comparable)
    {
        var type = System.Nullable.GetUnderlyingType(comparable.Type) ?? comparable.Type;
        return value is null || value.GetType() == type ? value : Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    static Expression Lift(Expression access, Func<Expression, Expression> make, Type result)
    {
        if (System.Nullable.GetUnderlyingType(access.Type) is null) return make(access);
        var nullable = typeof(Nullable<>).MakeGenericType(result);
        return Expression.Condition(Expression.Equal(access, Expression.Constant(null, access.Type)), Expression.Constant(null, nullable),
            Expression.Convert(make(Expression.Property(access, "Value")), nullable));
    }

    static bool IsText(IEntityType? entity, SortKey key)
    {
        ITypeBase? at = entity;
        foreach (var step in key.Path.SkipLast(1)) at = at?.FindComplexProperty(step.Name)?.ComplexType;
        var mapping = at?.FindProperty(key.Path[^1].Name)?.GetTypeMapping();
        return (mapping?.Converter?.ProviderClrType ?? typeof(int)) == typeof(string);
    }
}
