using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Scoring;

/// <summary>How many points a figure can earn: none at the floor, all at the full mark, in proportion between them.</summary>
internal sealed class ScoreRule : Aggregate
{
    ScoreRule() { }

    public ScoreRule(FigureCode code) => Code = code;

    /// <summary>Which figure.</summary>
    public FigureCode Code { get; private set; }

    /// <summary>Most points; 0 leaves the figure out.</summary>
    public int Points { get; private set; }

    /// <summary>The value that earns nothing, in the figure's unit.</summary>
    public double Floor { get; private set; }

    /// <summary>The value that earns all points; below the floor when less is better.</summary>
    public double FullMark { get; private set; }

    public ScoreRule Set(int points, double floor, double fullMark)
    {
        (Points, Floor, FullMark) = (points, floor, fullMark);
        return this;
    }

    /// <summary>Points for a value, to one decimal place.</summary>
    public double Earned(double value) => Math.Round(Points * Math.Clamp((value - Floor) / (FullMark - Floor), 0, 1), 1, MidpointRounding.AwayFromZero);

    /// <summary>What counts where the deployment says nothing of its own.</summary>
    public static IReadOnlyList<ScoreRule> Defaults =>
    [
        new ScoreRule(FigureCode.SatisfactionShare).Set(40, 0.6, 0.95),
        new ScoreRule(FigureCode.SlaResolutionShare).Set(30, 0.5, 0.95),
        new ScoreRule(FigureCode.ReopenedShare).Set(15, 0.2, 0),
        new ScoreRule(FigureCode.FollowUpCoverage).Set(15, 0.5, 1),
        new ScoreRule(FigureCode.VisitsMadeShare).Set(20, 0.5, 1),
    ];

    /// <summary>The deployment's rules, or the defaults while it has none.</summary>
    public static async Task<IReadOnlyList<ScoreRule>> Valid(AnalyticsDb db, CancellationToken ct)
    {
        var own = await db.Set<ScoreRule>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(ct);
        return own.Count > 0 ? [.. own.Where(r => r.Points > 0)] : Defaults;
    }
}

internal sealed class ScoreRuleType : ObjectType<ScoreRule>
{
    public ScoreRuleType()
    {
        Shows(r => r.Id);
        Shows(r => r.Code);
        Shows(r => r.Points);
        Shows(r => r.Floor);
        Shows(r => r.FullMark);
        Shows(r => r.Version);
    }
}

/// <summary>How many points a figure can earn now, by the deployment's own rule or by default.</summary>
/// <param name="Code">Which figure.</param>
/// <param name="Points">Most points.</param>
/// <param name="Floor">The value that earns nothing.</param>
/// <param name="FullMark">The value that earns all points.</param>
internal sealed record ScoreMark(FigureCode Code, int Points, double Floor, double FullMark);

internal sealed class ScoreMarkType : ObjectType<ScoreMark>
{
    public ScoreMarkType() => ShowsAll();
}

/// <summary>Sets how many points a figure can earn. The first rule of a deployment's own replaces all defaults.</summary>
[Needs("analytics:score:write")]
internal sealed class UpsertScoreRule(AnalyticsDb db) : Mutation<UpsertScoreRule.UpsertScoreRuleInput, ScoreRule>
{
    /// <summary>The figure and its points.</summary>
    internal sealed record UpsertScoreRuleInput : MutationInput
    {
        /// <summary>Which figure.</summary>
        public required FigureCode Code { get; init; }

        /// <summary>Most points, 0 to 1000; 0 leaves the figure out.</summary>
        public required int Points { get; init; }

        /// <summary>The value that earns nothing, in the figure's unit.</summary>
        public required double Floor { get; init; }

        /// <summary>The value that earns all points; below the floor when less is better, never equal to it.</summary>
        public required double FullMark { get; init; }
    }

    public override async Task<ScoreRule> Run(UpsertScoreRuleInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.AddIf(input.Points is < 0 or > 1000, CommonErrors.OutOfRange, "points", ("min", 0), ("max", 1000));
        reasons.AddIf(!double.IsFinite(input.Floor) || Math.Abs(input.Floor) > 1e12, CommonErrors.OutOfRange, "floor", ("min", -1e12), ("max", 1e12));
        reasons.AddIf(!double.IsFinite(input.FullMark) || Math.Abs(input.FullMark) > 1e12, CommonErrors.OutOfRange, "fullMark", ("min", -1e12), ("max", 1e12));
        reasons.AddIf(input.Floor == input.FullMark, AnalyticsErrors.MarksEqual, "fullMark");
        reasons.ThrowIfAny();
        var rule = await db.Set<ScoreRule>().FirstOrDefaultAsync(r => r.Code == input.Code, ct);
        if (rule is null) db.Add(rule = new ScoreRule(input.Code));
        return rule.Set(input.Points, input.Floor, input.FullMark);
    }
}

/// <summary>Finds rules for replays of the mutation and for <c>node</c>.</summary>
[Needs(Scorecards.Read)]
internal sealed class ScoreRuleSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, ScoreRule>(dbs)
{
    protected override IQueryable<ScoreRule> Rows(AnalyticsDb db, Caller caller) => db.Set<ScoreRule>().AsNoTracking();
}
