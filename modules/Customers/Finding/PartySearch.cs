using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Security;

namespace Platform.Customers.Finding;

/// <summary>
/// What people type to find a party: its number, its exact name, a phone, the last four digits of a phone, an e-mail address. The form of
/// the text decides, so that each search uses one index.
/// </summary>
internal static partial class PartySearch
{
    public static Expression<Func<Party, bool>> Of(string text, IServiceProvider services)
    {
        var cipher = services.GetRequiredService<FieldCipher>();
        var tidy = text.Trim();
        if (tidy.Length is 0 or > ContactValue.Longest) return _ => false;
        if (LastFour().IsMatch(tidy)) return Contact(services, ByLastFour(ContactPoint.LastFour(cipher, tidy)));
        if (tidy.Contains('@', StringComparison.Ordinal)) return Contact(services, ByValue(ContactPoint.Index(cipher, ContactValue.Lenient(ContactType.Email, tidy))));
        if (LooksLikePhone().IsMatch(tidy)) return Contact(services, ByValue(ContactPoint.Index(cipher, ContactValue.Lenient(ContactType.Phone, tidy))));
        var (number, name) = (tidy.ToUpperInvariant(), cipher.Index(tidy));
        return p => p.Kin.Any(k => k.Number == number || k.NameIndex == name);
    }

    static Expression<Func<Party, bool>> ByLastFour(string index) => p => p.Kin.Any(k => k.ContactPoints.Any(c => c.LastFourIndex == index));

    static Expression<Func<Party, bool>> ByValue(string index) => p => p.Kin.Any(k => k.ContactPoints.Any(c => c.ValueIndex == index));

    /// <summary>A filter is an oracle: without the permission to search by contact it finds nothing, and with it only within its reach.</summary>
    static Expression<Func<Party, bool>> Contact(IServiceProvider services, Expression<Func<Party, bool>> found)
    {
        var scope = services.GetRequiredService<Caller>().Scope(Permissions.SearchContacts);
        if (scope.Nothing) return _ => false;
        if (scope.All) return found;
        var reach = (LambdaExpression)((UnaryExpression)((MethodCallExpression)Array.Empty<Party>().AsQueryable().Within(scope).Expression).Arguments[1]).Operand;
        return Expression.Lambda<Func<Party, bool>>(Expression.AndAlso(new Rename(found.Parameters[0], reach.Parameters[0]).Visit(found.Body), reach.Body), reach.Parameters);
    }

    sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex LastFour();

    [GeneratedRegex(@"^[+(（]?[\d０-９][\d０-９\s()（）\-—.]{4,}((转|;ext=|ext\.?|x|#)\s*\d+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikePhone();
}
