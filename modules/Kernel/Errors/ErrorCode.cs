using System.Globalization;
using Platform.Kernel.Time;

namespace Platform.Kernel.Errors;

/// <summary>One thing that can be wrong, known to clients by its stable code and worded in two languages.</summary>
/// <param name="Code">Stable, upper snake case, unique in the program.</param>
/// <param name="En">English text; <c>{name}</c> is replaced by the argument of that name.</param>
/// <param name="Zh">Chinese text with the same placeholders.</param>
public sealed record ErrorCode(string Code, string En, string Zh)
{
    /// <summary>How a moment stands among the arguments, UTC.</summary>
    internal const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The text for a locale: Chinese for <c>zh…</c>, English for anything else. Moments are written by the clock of business.</summary>
    public string Text(string? locale, IReadOnlyDictionary<string, string>? args = null)
    {
        var text = locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Zh : En;
        foreach (var (name, value) in args ?? new Dictionary<string, string>()) text = text.Replace("{" + name + "}", Worded(value), StringComparison.Ordinal);
        return text;
    }

    static string Worded(string value)
        => DateTime.TryParseExact(value, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? BusinessDay.Text(at) : value;
}
