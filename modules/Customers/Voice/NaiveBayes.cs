namespace Platform.Customers.Voice;

/// <summary>
/// Multinomial naive Bayes with add-one smoothing over words of Latin letters and digits and over pairs of Chinese characters (McCallum and Nigam, "A comparison of
/// event models for naive Bayes text classification", 1998): small, exact to reproduce, and learnt in one pass.
/// </summary>
internal sealed class NaiveBayes<TClass> where TClass : struct, Enum
{
    readonly Dictionary<TClass, (int Items, int Tokens, Dictionary<string, int> Counts)> _classes = [];
    readonly HashSet<string> _words = [];
    int _items;

    public static NaiveBayes<TClass> Learn(IReadOnlyList<(string Text, TClass Class)> history)
    {
        var model = new NaiveBayes<TClass>();
        foreach (var (text, kind) in history)
        {
            var (items, tokens, counts) = model._classes.GetValueOrDefault(kind, (0, 0, []));
            foreach (var token in Tokens(text))
            {
                counts[token] = counts.GetValueOrDefault(token) + 1;
                model._words.Add(token);
                tokens++;
            }
            model._classes[kind] = (items + 1, tokens, counts);
            model._items++;
        }
        return model;
    }

    /// <summary>All classes, likeliest first, with their shares of probability.</summary>
    public IReadOnlyList<(TClass Class, double Share)> Rank(string text)
    {
        var tokens = Tokens(text).Where(_words.Contains).ToList();
        var logs = _classes.Select(c => (c.Key, Log: Math.Log((double)c.Value.Items / _items) + tokens.Sum(t => Math.Log((c.Value.Counts.GetValueOrDefault(t) + 1.0) / (c.Value.Tokens + _words.Count))))).ToList();
        var most = logs.Max(l => l.Log);
        var sum = logs.Sum(l => Math.Exp(l.Log - most));
        return [.. logs.Select(l => (l.Key, Math.Exp(l.Log - most) / sum)).OrderByDescending(l => l.Item2).ThenBy(l => l.Key)];
    }

    /// <summary>Words in lower case, and for Chinese every two neighbouring characters (one, when it stands alone).</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (IsHan(text[i]))
            {
                while (i < text.Length && IsHan(text[i])) i++;
                if (i - start == 1) yield return text[start].ToString();
                for (var at = start; at + 1 < i; at++) yield return text.Substring(at, 2);
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]) && !IsHan(text[i])) i++;
                yield return text[start..i].ToLowerInvariant();
            }
            else i++;
        }
    }

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
