using System.Text.Json;

namespace Platform.Kernel.Privacy;

/// <summary>Finds and takes out given texts, whatever their case, as they are and as JSON writes them.</summary>
public sealed class TextMask
{
    internal const string Mark = "***";

    /// <summary>Looks for these texts; single characters are passed over.</summary>
    public TextMask(IEnumerable<string> texts)
        => Spellings = [.. texts.Where(t => t.Length > 1).SelectMany(t => new[] { t, JsonEncodedText.Encode(t).ToString() }).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(t => t.Length)];

    /// <summary>Longest first, so that no rest of a longer one stays.</summary>
    internal IReadOnlyList<string> Spellings { get; }

    /// <summary>Whether one of them is in a text.</summary>
    public bool Finds(string? text) => text is not null && Spellings.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text without them.</summary>
    public string Mask(string text) => Spellings.Aggregate(text, (t, s) => t.Replace(s, Mark, StringComparison.OrdinalIgnoreCase));
}
