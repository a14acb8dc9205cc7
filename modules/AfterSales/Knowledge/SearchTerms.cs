using System.Text;

namespace Platform.AfterSales;

/// <summary>
/// Cuts text into words that a database finds by equality, so that search works alike on every database whatever it knows of Chinese: characters of CJK scripts
/// singly and in neighbouring pairs, everything else as whole words in small letters. Width and case do not matter.
/// </summary>
internal static class SearchTerms
{
    const int LongestTerm = 32, MostTerms = 4000;

    /// <summary>All terms of a text that is to be found.</summary>
    public static IReadOnlySet<string> Of(string? text) => Cut(text, singles: true);

    /// <summary>The terms that a text must have to be found by what somebody types: a single character only where it stands alone.</summary>
    public static IReadOnlySet<string> Sought(string? text) => Cut(text, singles: false);

    /// <summary>As <see cref="Of"/> with fewer terms, for what is looked up by how terms begin: of several characters in a row only the last one stands alone too, since every other begins a pair.</summary>
    public static IReadOnlySet<string> Lean(string? text) => Cut(text, singles: false, lasts: true);

    /// <summary>Whether a term is a pair of neighbouring characters, which is looked up as it is.</summary>
    public static bool IsPair(string term) => term.EnumerateRunes().Count() == 2 && term.EnumerateRunes().All(r => IsCjk(r.Value));

    static HashSet<string> Cut(string? text, bool singles, bool lasts = false)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(text)) return terms;
        var (word, run) = (new StringBuilder(), new List<string>());
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (terms.Count >= MostTerms) break;
            if (IsCjk(rune.Value))
            {
                Word();
                run.Add(rune.ToString());
                continue;
            }
            Run();
            if (Rune.IsLetterOrDigit(rune)) word.Append(Rune.ToLowerInvariant(rune).ToString());
            else Word();
        }
        Word();
        Run();
        return terms;

        void Word()
        {
            if (word.Length > 0) terms.Add(word.Length <= LongestTerm ? word.ToString() : word.ToString(0, LongestTerm));
            word.Clear();
        }

        void Run()
        {
            if (singles || run.Count == 1) terms.UnionWith(run);
            else if (lasts && run.Count > 1) terms.Add(run[^1]);
            for (var i = 1; i < run.Count; i++) terms.Add(run[i - 1] + run[i]);
            run.Clear();
        }
    }

    static bool IsCjk(int rune) => rune is >= 0x3400 and <= 0x9FFF or >= 0x3040 and <= 0x30FF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
}
