using System.Text.RegularExpressions;

namespace Platform.Host.Plugins;

/// <summary>An interval of versions in mathematical notation: <c>[1.0,2.0)</c>. An empty end is open: <c>[1.2,)</c>.</summary>
internal sealed partial record VersionRange(Version? From, bool FromIncluded, Version? To, bool ToIncluded)
{
    public static VersionRange? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || !TryEnd(match.Groups["from"].Value, out var from) || !TryEnd(match.Groups["to"].Value, out var to))
            return null;
        return new VersionRange(from, text[0] == '[', to, text[^1] == ']');
    }

    public bool Contains(Version version) =>
        (From is null || version > From || (FromIncluded && version == From))
            && (To is null || version < To || (ToIncluded && version == To));

    // 1.0 and 1.0.0 are the same version here; System.Version thinks otherwise.
    private static bool TryEnd(string text, out Version? version)
    {
        version = null;
        if (text.Length == 0) return true;
        if (!Version.TryParse(text, out var parsed)) return false;
        version = new Version(parsed.Major, parsed.Minor, Math.Max(parsed.Build, 0));
        return true;
    }

    [GeneratedRegex(@"^[\[\(](?<from>[0-9.]{0,20}),(?<to>[0-9.]{0,20})[\]\)]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
