namespace Platform.Analytics.Figures;

/// <summary>Figures of one stretch of time, broken down and named.</summary>
internal sealed class FigureBoard(FigureCounter counter, Labels labels, Months months)
{
    /// <summary>Groups by name; without a breakdown exactly one.</summary>
    public async Task<IReadOnlyList<FigureGroup>> Groups(DateOnly from, DateOnly to, FigureDimension by, IReadOnlyList<FigureCode> codes, FigureFilter? where, RowScope scope, string locale, CancellationToken ct)
    {
        var (begin, end) = months.Days(from, to);
        if (by != FigureDimension.Month) return await Groups(codes.Select(c => FigureQuestion.Of(c, begin, end, where)).ToList(), by, scope, locale, ct);
        var groups = new List<FigureGroup>();
        foreach (var (month, first, last) in months.Within(from, to))
            groups.Add((await Groups(codes.Select(c => FigureQuestion.Of(c, first, last, where)).ToList(), FigureDimension.All, scope, locale, ct))[0] with { Key = month, Label = month });
        return groups;
    }

    /// <summary>Groups of ready questions, which differ in their figure only.</summary>
    public async Task<IReadOnlyList<FigureGroup>> Groups(IReadOnlyList<FigureQuestion> questions, FigureDimension by, RowScope scope, string locale, CancellationToken ct)
    {
        var tallies = new List<IReadOnlyDictionary<FigureCounter.Key, Tally>>();
        foreach (var question in questions) tallies.Add(await counter.Count(question, scope, by, ct));
        if (by == FigureDimension.All) return [new FigureGroup(null, Labels.Everything(locale), Values(new FigureCounter.Key("1"), null))];

        var keys = tallies.SelectMany(t => t.Keys).Distinct().ToList();
        var named = await labels.Of(by, [.. keys.Where(k => k.Value is not null).Select(k => k.Value!)], locale, ct);
        return [.. keys.Select(k => k.Value is { } value ? new FigureGroup(named[value].Key, named[value].Label, Values(k, value)) : new FigureGroup(null, Labels.None(locale), Values(k, null)))
            .OrderBy(g => g.Key is null).ThenBy(g => g.Label, StringComparer.Ordinal)];

        IReadOnlyList<FigureValue> Values(FigureCounter.Key key, string? group)
            => [.. questions.Select((q, i) => FigureValue.Of(FigureCatalog.All[q.Code], q.Group(by, group), scope, tallies[i].GetValueOrDefault(key) ?? Tally.None, locale))];
    }
}
