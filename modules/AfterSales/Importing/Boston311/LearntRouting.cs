namespace Platform.AfterSales;

/// <summary>
/// Rules learnt from past requests: where the requests of a type from a district mostly went, for a type seen elsewhere only where that type
/// mostly went, and for the rest the fullest queue. Ties go to the first name in alphabetical order, so that the same past gives the same rules.
/// </summary>
internal sealed class LearntRouting
{
    readonly Dictionary<(string Type, string? District), string> _byDistrict;
    readonly Dictionary<string, string> _byType;

    public LearntRouting(IReadOnlyCollection<BostonRequest> past)
    {
        _byDistrict = past.GroupBy(r => (r.Type, r.District)).ToDictionary(g => g.Key, Most);
        _byType = past.GroupBy(r => r.Type).ToDictionary(g => g.Key, Most);
        Fullest = Most(past);
    }

    /// <summary>The queue that most requests went to, whatever they were: what a naive guess would always say.</summary>
    public string Fullest { get; }

    /// <summary>The rules, the particular ones before the general; a rule for a district that says what its type's rule says is left out.</summary>
    public IReadOnlyList<(string Type, string? District, string Queue)> Rules =>
    [
        .. _byDistrict.Where(r => r.Key.District is not null && r.Value != _byType[r.Key.Type]).OrderBy(r => r.Key.Type, StringComparer.Ordinal).ThenBy(r => r.Key.District, StringComparer.Ordinal)
            .Select(r => (r.Key.Type, r.Key.District, r.Value)),
        .. _byType.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, (string?)null, r.Value)),
    ];

    public string QueueOf(BostonRequest request)
        => _byDistrict.GetValueOrDefault((request.Type, request.District)) ?? _byType.GetValueOrDefault(request.Type) ?? Fullest;

    static string Most(IEnumerable<BostonRequest> requests)
        => requests.GroupBy(r => r.Queue).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
