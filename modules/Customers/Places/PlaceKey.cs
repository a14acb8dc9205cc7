using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Customers.Places;

/// <summary>
/// Names of places as people type them, made comparable: 3栋, 3号楼 and 3 are the same building, 1201 and 1201室 the same room, and
/// 翠湖花园3栋1201 falls into its three parts.
/// </summary>
internal static partial class PlaceKey
{
    public const int Longest = 120, MostTokens = 8;

    /// <summary>The parts of a name or path, in order.</summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var plain = Ordinal().Replace(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant(), "");
        foreach (Match match in Runs().Matches(plain))
        {
            var token = match.Value;
            var afterNumber = match.Index > 0 && char.IsAsciiLetterOrDigit(plain[match.Index - 1]);
            if (afterNumber) token = Counter().Replace(token, "");
            if (token.Length > 0) tokens.Add(token);
        }
        return tokens;
    }

    /// <summary>A name in the form in which it is stored for finding.</summary>
    public static string Of(string name)
    {
        var key = string.Join('-', Tokens(name));
        return key.Length > Longest ? key[..Longest] : key;
    }

    [GeneratedRegex(@"第(?=\d)")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[0-9A-Z]+|[^\s0-9A-Z\-_/\\,.;:#()+*'""、，。；：·•~—–]+")]
    private static partial Regex Runs();

    // What follows a number and only says what is counted.
    [GeneratedRegex("^(号楼|号院|号|楼|栋|幢|座|单元|门|室|房|铺|层)")]
    private static partial Regex Counter();
}
