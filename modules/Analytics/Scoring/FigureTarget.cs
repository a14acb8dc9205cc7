using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Scoring;

/// <summary>What a figure should reach.</summary>
internal sealed class FigureTarget : Aggregate
{
    FigureTarget() { }

    public FigureTarget(FigureCode code) => Code = code;

    /// <summary>Which figure.</summary>
    public FigureCode Code { get; private set; }

    /// <summary>The value aimed at, in the figure's unit.</summary>
    public double Value { get; private set; }

    /// <summary>True when less is better.</summary>
    public bool IsCeiling { get; private set; }

    public void Aim(double value, bool ceiling) => (Value, IsCeiling) = (value, ceiling);

    /// <summary>Whether a value reaches it; null without a value.</summary>
    public bool? IsMetBy(double? value) => value is { } v ? IsCeiling ? v <= Value : v >= Value : null;
}

internal sealed class FigureTargetType : ObjectType<FigureTarget>
{
    public FigureTargetType()
    {
        Shows(t => t.Id);
        Shows(t => t.Code);
        Shows(t => t.Value);
        Shows(t => t.IsCeiling);
        Shows(t => t.Version);
        Shows(t => t.UpdatedAt);
    }
}

/// <summary>Sets what a figure should reach, for the whole deployment.</summary>
[Needs("analytics:target:write")]
internal sealed class SetFigureTarget(AnalyticsDb db) : Mutation<SetFigureTarget.SetFigureTargetInput, FigureTarget>
{
    /// <summary>The figure and its target.</summary>
    internal sealed record SetFigureTargetInput : MutationInput
    {
        /// <summary>Which figure.</summary>
        public required FigureCode Code { get; init; }

        /// <summary>The value aimed at, in the figure's unit: a share from 0 to 1, seconds, a score, a count; not negative.</summary>
        public required double Value { get; init; }

        /// <summary>True when less is better, as with times and complaint shares; false when not given.</summary>
        public bool? IsCeiling { get; init; }
    }

    public override async Task<FigureTarget> Run(SetFigureTargetInput input, CancellationToken ct)
    {
        var most = FigureCatalog.All[input.Code].Unit == FigureUnit.Share ? 1 : 1e12;
        if (!double.IsFinite(input.Value) || input.Value < 0 || input.Value > most) throw new Refused(CommonErrors.OutOfRange, "value", ("min", 0), ("max", most));
        var target = await db.Set<FigureTarget>().FirstOrDefaultAsync(t => t.Code == input.Code, ct);
        if (target is null) db.Add(target = new FigureTarget(input.Code));
        target.Aim(input.Value, input.IsCeiling ?? false);
        return target;
    }
}

/// <summary>Finds targets for replays of the mutation and for <c>node</c>.</summary>
[Needs(FigureQueries.Read)]
internal sealed class FigureTargetSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, FigureTarget>(dbs)
{
    protected override IQueryable<FigureTarget> Rows(AnalyticsDb db, Caller caller) => db.Set<FigureTarget>().AsNoTracking();
}
