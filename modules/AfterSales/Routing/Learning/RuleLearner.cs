using System.Text.RegularExpressions;

namespace Platform.AfterSales;

/// <summary>
/// Learns a decision list from the past: for each service the queue that most of its cases ended up in, and before that, one after another, the word or the channel that sets most cases of
/// it apart for another queue. Ties go to the smaller id and the word that comes first, so that the same past gives the same rules.
/// </summary>
internal static partial class RuleLearner
{
    const int MostRefinements = 60, LongestWord = 40;

    /// <param name="past">Cases of the past.</param>
    /// <param name="minimum">A rule must have decided at least so many of them.</param>
    public static IReadOnlyList<LearntRule> Learn(IReadOnlyCollection<PastCase> past, int minimum)
    {
        var rules = new List<LearntRule>();
        foreach (var group in past.GroupBy(p => (p.Facts.ServiceItemId, Kind: p.Facts.ServiceItemId is null ? p.Facts.Kind : (CaseKind?)null)).OrderBy(g => g.Key.ServiceItemId).ThenBy(g => g.Key.Kind))
            rules.AddRange(OfGroup(group.Key.ServiceItemId, group.Key.Kind, [.. group], minimum));
        return rules;
    }

    static IEnumerable<LearntRule> OfGroup(long? item, CaseKind? kind, List<PastCase> rest, int minimum)
    {
        if (rest.Count < minimum) yield break;
        var usual = Most(rest.Select(p => p.QueueId));
        var (words, spent) = (new Dictionary<PastCase, HashSet<string>>(ReferenceEqualityComparer.Instance), new HashSet<string>()); // two cases may be alike in all
        foreach (var one in rest) words[one] = Words(one.Facts.Text);
        for (var i = 0; i < MostRefinements; i++)
        {
            if (Best(rest, words, spent, usual.Queue, minimum) is not { } best) break;
            spent.Add(best.Name);
            var covered = rest.Where(p => best.Channel is { } channel ? p.Facts.Channel == channel : p.Facts.Text.Contains(best.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            var right = covered.Count(p => p.QueueId == best.Queue);
            // A word also stands inside of others: what counts is what the rule itself would find.
            if (covered.Count < minimum || right <= covered.Count(p => p.QueueId == usual.Queue)) continue;
            yield return new LearntRule(item, kind, best.Channel, best.Channel is null ? best.Name : null, best.Queue, covered.Count, right);
            rest.RemoveAll(new HashSet<PastCase>(covered, ReferenceEqualityComparer.Instance).Contains);
            if (rest.Count < minimum) yield break;
        }
        usual = Most(rest.Select(p => p.QueueId));
        yield return new LearntRule(item, kind, null, null, usual.Queue, rest.Count, usual.Count);
    }

    /// <summary>What sets most of the cases apart from the usual queue for one and the same other one.</summary>
    static (string Name, ServiceChannel? Channel, long Queue)? Best(List<PastCase> rest, Dictionary<PastCase, HashSet<string>> words, HashSet<string> spent, long usual, int minimum)
    {
        var marks = new Dictionary<(string Name, ServiceChannel? Channel), Dictionary<long, int>>();
        foreach (var one in rest)
        {
            Count((one.Facts.Channel.ToString(), one.Facts.Channel), one.QueueId);
            foreach (var word in words[one]) Count((word, null), one.QueueId);
        }
        return marks.Where(m => !spent.Contains(m.Key.Name) && m.Value.Values.Sum() >= minimum)
            .Select(m => (m.Key, Most: m.Value.Where(q => q.Key != usual).OrderByDescending(q => q.Value).ThenBy(q => q.Key).FirstOrDefault(), Usual: m.Value.GetValueOrDefault(usual)))
            .Where(m => m.Most.Value - m.Usual >= minimum)
            .OrderByDescending(m => m.Most.Value - m.Usual).ThenBy(m => m.Key.Name, StringComparer.Ordinal)
            .Select(m => ((string, ServiceChannel?, long)?)(m.Key.Name, m.Key.Channel, m.Most.Key)).FirstOrDefault();

        void Count((string, ServiceChannel?) mark, long queue)
        {
            if (!marks.TryGetValue(mark, out var queues)) marks[mark] = queues = [];
            queues[queue] = queues.GetValueOrDefault(queue) + 1;
        }
    }

    static (long Queue, int Count) Most(IEnumerable<long> queues)
        => queues.GroupBy(q => q).Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Key).First();

    /// <summary>Words of a text in small letters; of Chinese, which writes none apart, every two characters.</summary>
    static HashSet<string> Words(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match run in Runs().Matches(text))
        {
            var word = run.Value.ToLowerInvariant();
            if (word[0] < '\u2E80') { if (word.Length is > 1 and <= LongestWord) found.Add(word); }
            else for (var i = 0; i + 2 <= word.Length; i++) found.Add(word.Substring(i, 2));
        }
        return found;
    }

    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF]+|[\p{L}\p{N}-[\u2E80-\u9FFF\uF900-\uFAFF]][\p{L}\p{N}:/\--[\u2E80-\u9FFF\uF900-\uFAFF]]*")]
    private static partial Regex Runs();
}
