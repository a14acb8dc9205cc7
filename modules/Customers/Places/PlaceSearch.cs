using System.Linq.Expressions;

namespace Platform.Customers.Places;

/// <summary>
/// A room number or the way to it, as people say it: 1201, 3栋1201, 翠湖花园 3-1201. The last parts name the place itself, the parts before
/// them its building and its site. One statement: the place by an index, its building and site by their keys.
/// </summary>
internal static class PlaceSearch
{
    public static Expression<Func<ServiceLocation, bool>> Of(string text)
    {
        var tokens = PlaceKey.Tokens(text.Length > ServiceLocation.LongestPath ? text[..ServiceLocation.LongestPath] : text);
        if (tokens.Count is 0 or > PlaceKey.MostTokens) return _ => false;
        var own = Enumerable.Range(1, tokens.Count).Select(n => Join(tokens, tokens.Count - n, tokens.Count)).ToList();
        Expression<Func<ServiceLocation, bool>> found = l => own.Contains(l.NameKey) || own.Contains(l.CodeKey);
        var (row, any) = (found.Parameters[0], (Expression?)null);
        for (var from = 0; from < tokens.Count; from++)
            for (var middle = 0; middle <= from; middle++)
            {
                var way = Way(Join(tokens, from, tokens.Count), Join(tokens, middle, from), Join(tokens, 0, middle));
                var body = new Renamed(way.Parameters[0], row).Visit(way.Body);
                any = any is null ? body : Expression.OrElse(any, body);
            }
        var whole = Expression.AndAlso(found.Body, any!);
        if (tokens is not [var name]) return Expression.Lambda<Func<ServiceLocation, bool>>(whole, row);
        Expression<Func<ServiceLocation, bool>> site = l => l.Kind == PlaceKind.Site && l.NameKey.StartsWith(name);
        return Expression.Lambda<Func<ServiceLocation, bool>>(Expression.OrElse(whole, new Renamed(site.Parameters[0], row).Visit(site.Body)), row);
    }

    static Expression<Func<ServiceLocation, bool>> Way(string own, string parent, string estate) => (parent.Length, estate.Length) switch
    {
        (0, 0) => l => l.NameKey == own || l.CodeKey == own,
        (_, 0) => l => (l.NameKey == own || l.CodeKey == own) && (l.Parent!.NameKey == parent || l.Parent.CodeKey == parent),
        (0, _) => l => (l.NameKey == own || l.CodeKey == own) && (l.Estate!.NameKey.StartsWith(estate) || l.Estate.CodeKey == estate),
        _ => l => (l.NameKey == own || l.CodeKey == own) && (l.Parent!.NameKey == parent || l.Parent.CodeKey == parent)
            && (l.Estate!.NameKey.StartsWith(estate) || l.Estate.CodeKey == estate),
    };

    static string Join(IReadOnlyList<string> tokens, int from, int to) => string.Join('-', tokens.Skip(from).Take(to - from));

    sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
