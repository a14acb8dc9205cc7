using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Kernel.Graph;

namespace Platform.Kernel.Timeline;

/// <summary>Renders a declared text with the values of one event.</summary>
internal static partial class TimelineTitle
{
    public static string Of(TimelineText text, ITimelined e, string locale)
    {
        var chinese = locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return Placeholder().Replace(chinese ? text.Zh : text.En, m =>
        {
            var value = Value(e.GetType().GetProperty(Property(m.Groups[1].Value))?.GetValue(e));
            return !text.Words.TryGetValue(value, out var word) ? value : chinese ? word.Zh : word.En;
        });
    }

    /// <summary>Names of the placeholders in a text.</summary>
    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value);

    public static string Property(string placeholder) => char.ToUpperInvariant(placeholder[0]) + placeholder[1..];

    static string Value(object? value) => value switch
    {
        null => "–",
        Money money => (money.Currency == "CNY" ? "¥" : money.Currency + " ") + MoneyType.Decimal(money),
        Enum known => Names.Screaming(known.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
