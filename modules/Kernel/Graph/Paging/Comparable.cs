using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Kernel.Graph;

/// <summary>
/// Sort keys as something that every database compares alike. Enums sort in declared order even where they are stored as text; booleans
/// as 0 and 1. NULL is smallest in SQLite, MariaDB and LINQ, so its place needs no help.
/// </summary>
internal static class Comparable
{
    public static Expression Of(Expression access, IEntityType? entity, SortKey key)
    {
        var type = System.Nullable.GetUnderlyingType(access.Type) ?? access.Type;
        if (type == typeof(bool)) return Lift(access, v => Expression.Condition(v, Expression.Constant(1), Expression.Constant(0)), typeof(int));
        if (!type.IsEnum) return access;
        if (!IsText(entity, key)) return Expression.Convert(access, access.Type == type ? Enum.GetUnderlyingType(type) : typeof(Nullable<>).MakeGenericType(Enum.GetUnderlyingType(type)));
        return Lift(access, v => Enum.GetValues(type).Cast<object>().Reverse().Aggregate((Expression)Expression.Constant(-1),
            (rest, value) => Expression.Condition(Expression.Equal(v, Expression.Constant(value, type)), Expression.Constant(Convert.ToInt32(value, null)), rest)), typeof(int));
    }

    /// <summary>As <see cref="Of(Expression, IEntityType?, SortKey)"/>, for ORDER BY alone: an enum stored as a number stands as its plain column, because a cast would keep the database from walking an index.</summary>
    public static Expression ForSorting(Expression access, IEntityType? entity, SortKey key)
        => (System.Nullable.GetUnderlyingType(access.Type) ?? access.Type).IsEnum && !IsText(entity, key) ? access : Of(access, entity, key);

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
