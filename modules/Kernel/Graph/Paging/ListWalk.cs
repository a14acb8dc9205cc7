using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>Finds out whether a list is nothing but a walk along one index: some properties have one value each, and the rest of the index is its order.</summary>
internal static class ListWalk
{
    /// <summary>The tag for <see cref="IndexHint"/>; null when the optimizer is left alone.</summary>
    /// <param name="rows">The filtered rows, cursor conditions outermost.</param>
    /// <param name="cursors">How many cursor conditions there are.</param>
    /// <param name="entity">What is listed.</param>
    /// <param name="keys">Its order.</param>
    /// <param name="indexes">The indexes of the tables.</param>
    public static string? Tag(Expression rows, int cursors, IEntityType entity, IReadOnlyList<SortKey> keys, IndexBook indexes)
    {
        var equal = new HashSet<string>();
        for (var (at, skip) = (rows, cursors); at is MethodCallExpression call; at = call.Arguments[0])
        {
            if (call.Method.Name != nameof(Queryable.Where)) continue;
            if (skip-- > 0) continue;
            var filter = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
            if (!AreEqualities(filter.Body, filter.Parameters[0], equal)) return null;
        }
        if (keys.Any(k => k.Path.Count > 1 || k.Descending != keys[0].Descending)) return null;
        return indexes.Find(entity, equal, [.. keys.Select(k => k.Path[0].Name)]) is { } index ? IndexHint.Tag(Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(entity)!, index) : null;
    }

    static bool AreEqualities(Expression condition, ParameterExpression row, HashSet<string> equal) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => AreEqualities(both.Left, row, equal) && AreEqualities(both.Right, row, equal),
        // "Has a value" stands beside each comparison of what may have none.
        BinaryExpression { NodeType: ExpressionType.NotEqual, Right: ConstantExpression { Value: null } } present => Property(present.Left, row) is not null,
        BinaryExpression { NodeType: ExpressionType.Equal } same => (Property(same.Left, row) ?? Property(same.Right, row)) is { } name && IsValue(same) && Add(equal, name),
        _ => false,
    };

    static bool Add(HashSet<string> names, string name)
    {
        names.Add(name);
        return true;
    }

    static bool IsValue(BinaryExpression same) => Bare(same.Left) is ParameterExpression or ConstantExpression { Value: not null } || Bare(same.Right) is ParameterExpression or ConstantExpression { Value: not null };

    static string? Property(Expression side, ParameterExpression row) => Bare(side) is MemberExpression { Member: PropertyInfo property } member && member.Expression == row ? property.Name : null;

    static Expression Bare(Expression side) => side is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Bare(convert.Operand) : side;
}
