using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Figures;

/// <summary>Figures over what all modules record, each with the documents behind it; always within the viewer's organisation scope.</summary>
[Extends(typeof(Query))]
[Needs(Read)]
internal sealed class FigureQueries(FigureBoard board, FigureCounter counter, Months months, Caller caller)
{
    public const string Read = "analytics:figure:read";

    /// <summary>Figures of a stretch of days, broken down by one thing, by name. Groups in which nothing was counted are left out.</summary>
    /// <param name="from">First day, in the deployment's time zone.</param>
    /// <param name="to">Last day, included; at most three years after the first.</param>
    /// <param name="by">By what to break down; ALL gives one group.</param>
    /// <param name="codes">Which figures, at most 12; null gives those of the service-volume report.</param>
    /// <param name="where">Narrows what is counted; null counts everything in the viewer's reach.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<FigureGroup>> ServiceFigures(DateOnly from, DateOnly to, FigureDimension by, IReadOnlyList<FigureCode>? codes, FigureFilter? where, CancellationToken ct)
    {
        if (codes?.Count > 12) throw new Refused(CommonErrors.TooMany, "codes", ("max", 12));
        return await board.Groups(from, to, by, codes is { Count: > 0 } ? [.. codes.Distinct()] : Reports.Volume, where, caller.Scope(Read), caller.Locale, ct);
    }

    /// <summary>Exactly the documents that a figure counted, as far as the viewer may see them, oldest first. Null when the text is none that a figure gave.</summary>
    /// <param name="figure">The figure's drillDown text.</param>
    /// <param name="first">How many, 1 to 100.</param>
    /// <param name="after">The page before's <c>next</c>; null begins.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<FigureDocuments?> DrillDown(string figure, int first, string? after, CancellationToken ct)
    {
        if (first is < 1 or > 100) throw new Refused(CommonErrors.OutOfRange, "first", ("min", 1), ("max", 100));
        var skip = 0;
        if (after is not null && (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out skip) || skip > 1_000_000)) throw new Refused(GraphErrors.CursorInvalid, "after");
        if (FigureQuestion.Decode(figure) is not { } question) return null;
        var (rows, total, passed) = (new List<FigureRow>(), 0, 0);
        foreach (var part in await counter.Rows(question, caller.Scope(Read), ct))
        {
            var count = await part.CountAsync(ct);
            total += count;
            if (rows.Count < first && skip < passed + count)
                rows.AddRange(await part.OrderBy(r => r.At).ThenBy(r => r.DocumentId).Skip(Math.Max(0, skip - passed)).Take(first - rows.Count).ToListAsync(ct));
            passed += count;
        }
        return new FigureDocuments([.. rows.Select(r => new FigureDocument(GlobalId.Encode(r.DocumentType, r.DocumentId), r.Number, r.At, r.Hit == 1, r.Amount))], total,
            skip + rows.Count < total ? (skip + rows.Count).ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The state of service at one glance: every figure of a month beside the month before and its target.</summary>
    /// <param name="month">The month, yyyy-MM; null is the present one.</param>
    /// <param name="unitId">Only this unit and what is below it; null is everything in the viewer's reach.</param>
    /// <param name="db">Where targets are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<CockpitTile>> LeaderCockpit(string? month, [Id("OrgUnit")] long? unitId, AnalyticsDb db, TimeProvider time, CancellationToken ct)
    {
        var first = months.Read(month ?? months.NameOf(time.GetUtcNow().UtcDateTime));
        var now = await Month(first);
        var before = await Month(first.AddMonths(-1));
        var targets = await db.Set<FigureTarget>().AsNoTracking().ToDictionaryAsync(t => t.Code, ct);
        return [.. now.Zip(before, (figure, last) => new CockpitTile(figure, last.Value, targets.GetValueOrDefault(figure.Code)?.Value, targets.GetValueOrDefault(figure.Code)?.IsMetBy(figure.Value)))];

        async Task<IReadOnlyList<FigureValue>> Month(DateOnly start)
        {
            var (from, to) = months.Of(start);
            return (await board.Groups([.. FigureCatalog.All.Keys.Select(c => new FigureQuestion(c, from, to, unitId))], FigureDimension.All, caller.Scope(Read), caller.Locale, ct))[0].Figures;
        }
    }
}

/// <summary>One figure of the cockpit.</summary>
/// <param name="Figure">The figure, which opens its documents.</param>
/// <param name="Previous">Its value in the month before; null when there was none.</param>
/// <param name="Target">What is aimed at; null without a target.</param>
/// <param name="OnTarget">Whether the target is reached; null without a target or a value.</param>
internal sealed record CockpitTile(FigureValue Figure, double? Previous, double? Target, bool? OnTarget);

internal sealed class CockpitTileType : ObjectType<CockpitTile>
{
    public CockpitTileType() => ShowsAll();
}
