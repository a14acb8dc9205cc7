using System.Linq.Expressions;

namespace Platform.Analytics.Figures;

/// <summary>Turns facts into what a figure counts, in a form the database can filter and group.</summary>
internal static class FigureRows
{
    /// <param name="facts">The facts.</param>
    /// <param name="dimensions">By what each can be grouped, as an object initialiser.</param>
    /// <param name="at">When a fact counts; one without that time does not.</param>
    /// <param name="counts">Which facts count; null counts all.</param>
    /// <param name="hit">Which of them are in the numerator; null leaves it empty.</param>
    /// <param name="amount">What is averaged; a fact without it is left out of the mean. Null averages nothing.</param>
    public static IQueryable<FigureRow> From<T>(this IQueryable<T> facts, Expression<Func<T, FigureRow>> dimensions, Expression<Func<T, DateTime?>> at,
        Expression<Func<T, bool>>? counts = null, Expression<Func<T, bool>>? hit = null, Expression<Func<T, long?>>? amount = null)
    {
        var fact = dimensions.Parameters[0];
        var row = (MemberInitExpression)dimensions.Body;
        var when = Of(at);
        Expression told = Expression.NotEqual(when, Expression.Constant(null, typeof(DateTime?)));
        if (counts is not null) told = Expression.AndAlso(told, Of(counts));
        List<MemberBinding> bindings = [.. row.Bindings, Set(nameof(FigureRow.At), Expression.Convert(when, typeof(DateTime)))];
        bindings.Add(Set(nameof(FigureRow.Hit), hit is null ? Expression.Constant(0) : Expression.Condition(Of(hit), Expression.Constant(1), Expression.Constant(0))));
        if (amount is not null) bindings.Add(Set(nameof(FigureRow.Amount), Of(amount)));
        // Every column is there, so that the database can group by it and sum it up whatever the figure knows of.
        foreach (var missing in typeof(FigureRow).GetProperties().Where(p => bindings.TrueForAll(b => b.Member.Name != p.Name))) bindings.Add(Expression.Bind(missing, Expression.Constant(null, missing.PropertyType)));
        return facts.Where(Expression.Lambda<Func<T, bool>>(told, fact)).Select(Expression.Lambda<Func<T, FigureRow>>(row.Update(row.NewExpression, bindings), fact));

        Expression Of(LambdaExpression part) => new Rename(part.Parameters[0], fact).Visit(part.Body);
        static MemberAssignment Set(string name, Expression value) => Expression.Bind(typeof(FigureRow).GetProperty(name)!, value);
    }

    sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
