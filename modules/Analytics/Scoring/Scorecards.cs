using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Scoring;

/// <summary>Points of people, with how each was earned.</summary>
[Extends(typeof(Query))]
[Needs(Read)]
internal sealed class Scorecards(FigureBoard board, Months months, Caller caller, AnalyticsDb db)
{
    public const string Read = "analytics:scorecard:read";

    /// <summary>The points of one person in one month. A viewer with SELF scope sees their own; what lies outside the viewer's scope is not counted.</summary>
    /// <param name="accountId">Whose; global id of the account.</param>
    /// <param name="month">The month, yyyy-MM.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Scorecard> Scorecard([Id("Account")] long accountId, string month, CancellationToken ct)
    {
        var (from, to) = months.Of(months.Read(month));
        var rules = await ScoreRule.Valid(db, ct);
        var figures = (await board.Groups([.. rules.Select(r => new FigureQuestion(r.Code, from, to, Staff: accountId))], FigureDimension.All, caller.Scope(Read), caller.Locale, ct))[0].Figures;
        var disputes = await db.Visible<ScoreDispute>(caller.Scope(Read)).Where(d => d.OwnerId == accountId && d.Month == month).OrderBy(d => d.Id).ToListAsync(ct);
        var components = rules.Zip(figures, Component).ToList();
        return new Scorecard(GlobalId.Encode("Account", accountId), month, Math.Round(components.Sum(c => c.Earned) + disputes.Where(d => d.State == ScoreDisputeState.Upheld).Sum(d => d.PointsAdded), 1),
            components.Sum(c => c.OutOf), components, disputes);
    }

    /// <summary>How points are earned.</summary>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IReadOnlyList<ScoreMark>> ScoreRules(CancellationToken ct) => [.. (await ScoreRule.Valid(db, ct)).Select(r => new ScoreMark(r.Code, r.Points, r.Floor, r.FullMark))];

    ScoreComponent Component(ScoreRule rule, FigureValue figure)
    {
        var zh = caller.Locale.StartsWith("zh", StringComparison.Ordinal);
        if (figure.Value is not { } value)
            return new ScoreComponent(figure, 0, 0, zh ? "本月没有可统计的数据，不计分。" : "Nothing to count this month; left out.");
        var earned = rule.Earned(value);
        var text = string.Create(CultureInfo.InvariantCulture, $"{figure.Name} {Shown(figure, value)} ({figure.Numerator}/{figure.Denominator}); {Shown(figure, rule.Floor)} → 0, {Shown(figure, rule.FullMark)} → {rule.Points}: {earned}");
        return new ScoreComponent(figure, earned, rule.Points, text);
    }

    static string Shown(FigureValue figure, double value)
        => figure.Unit == FigureUnit.Share ? value.ToString("P1", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The points of one person in one month.</summary>
/// <param name="AccountId">Whose; global id.</param>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Points">Points earned, objections that were upheld included.</param>
/// <param name="OutOf">Most points that could be earned; what had nothing to count is left out.</param>
/// <param name="Components">How each point was earned.</param>
/// <param name="Disputes">Objections, oldest first.</param>
internal sealed record Scorecard(string AccountId, string Month, double Points, int OutOf, IReadOnlyList<ScoreComponent> Components, IReadOnlyList<ScoreDispute> Disputes);

/// <summary>The points that one figure earned.</summary>
/// <param name="Figure">The figure, which opens its documents.</param>
/// <param name="Earned">Points earned.</param>
/// <param name="OutOf">Most points it could earn; 0 when there was nothing to count.</param>
/// <param name="Explanation">The reckoning in words.</param>
internal sealed record ScoreComponent(FigureValue Figure, double Earned, int OutOf, string Explanation);

internal sealed class ScorecardType : ObjectType<Scorecard>
{
    public ScorecardType() => ShowsAll();
}

internal sealed class ScoreComponentType : ObjectType<ScoreComponent>
{
    public ScoreComponentType() => ShowsAll();
}
