using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Rebuilding;

/// <summary>
/// Counts everything anew from what the modules have recorded, history that was taken over included. While it runs, live events wait and figures grow;
/// frozen months stay as they are.
/// </summary>
[Needs(Permission)]
internal sealed class RebuildFacts(AnalyticsDb db) : Mutation<RebuildFacts.RebuildFactsInput, Rebuild>
{
    public const string Permission = "analytics:fact:rebuild";

    /// <summary>Nothing but the key.</summary>
    internal sealed record RebuildFactsInput : MutationInput;

    public override async Task<Rebuild> Run(RebuildFactsInput input, CancellationToken ct)
    {
        if (await db.Set<Rebuild>().AnyAsync(r => r.State == RebuildState.Running, ct)) throw new Refused(AnalyticsErrors.RebuildRunning);
        var rebuild = Rebuild.Start();
        db.Add(rebuild);
        return rebuild;
    }
}

/// <summary>Finds rebuildings for replays of the mutation and for <c>node</c>.</summary>
[Needs(RebuildFacts.Permission)]
internal sealed class RebuildSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, Rebuild>(dbs)
{
    protected override IQueryable<Rebuild> Rows(AnalyticsDb db, Caller caller) => db.Set<Rebuild>().AsNoTracking();
}

/// <summary>Empties the facts and replays the events. After a crash the delivery comes again and it starts over.</summary>
internal sealed class WhenRebuildRequested(AnalyticsDb db, IDbContextFactory<AnalyticsDb> dbs, EventReplay replay, ModuleRegistry modules) : IReaction<RebuildRequested>
{
    public async Task On(RebuildRequested e, CancellationToken ct)
    {
        await using (var facts = await dbs.CreateDbContextAsync(ct))
        {
            await facts.Set<CaseFact>().ExecuteDeleteAsync(ct);
            await facts.Set<ClockFact>().ExecuteDeleteAsync(ct);
            await facts.Set<WorkFact>().ExecuteDeleteAsync(ct);
            await facts.Set<FollowUpFact>().ExecuteDeleteAsync(ct);
            await facts.Set<SurveyFact>().ExecuteDeleteAsync(ct);
            await facts.Set<VisitFact>().ExecuteDeleteAsync(ct);
            await facts.Set<ReplyFact>().ExecuteDeleteAsync(ct);
            await facts.Set<TradeFact>().ExecuteDeleteAsync(ct);
        }
        var events = await replay.RunAsync(modules.All.Single(m => m is AnalyticsModule), null, ct);
        (await db.Set<Rebuild>().SingleAsync(r => r.Id == e.RebuildId, ct)).End(events, db.Now);
    }
}
