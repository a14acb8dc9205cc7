using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Kernel.Files;

namespace Platform.Analytics.Reporting;

/// <summary>Has a monthly report written as a file. Ask <c>reportRuns</c> or <c>node</c> until it is READY, then fetch <c>/files/{fileId}</c>.</summary>
[Needs(Permission)]
internal sealed class RunReport(AnalyticsDb db, Caller caller, Months months, IOrganisation organisation) : Mutation<RunReport.RunReportInput, ReportRun>
{
    public const string Permission = "analytics:report:run";

    /// <summary>Which report of which month.</summary>
    internal sealed record RunReportInput : MutationInput
    {
        /// <summary>Which report.</summary>
        public required ReportKind Kind { get; init; }

        /// <summary>The month, yyyy-MM.</summary>
        public required string Month { get; init; }

        /// <summary>In what form; XLSX when not given.</summary>
        public ReportFormat? Format { get; init; }

        /// <summary>The unit it is about, with everything below it; the home unit when not given. Global id.</summary>
        public string? UnitId { get; init; }
    }

    public override async Task<ReportRun> Run(RunReportInput input, CancellationToken ct)
    {
        months.Read(input.Month);
        var unit = caller.Home;
        if (input.UnitId is not null) unit = GlobalId.TryDecode(input.UnitId, "OrgUnit", out var id) ? await organisation.PathOf(id, ct) : null;
        if (unit is not { } path || !Scope.Reaches(path)) throw new Refused(CommonErrors.NotFound, "unitId", ("what", "OrgUnit"));
        var run = ReportRun.Ask(input.Kind, input.Month, input.Format ?? ReportFormat.Xlsx, caller.Locale, path);
        db.Add(run);
        return run;
    }
}

/// <summary>Finds reports for replays of the mutation and for <c>node</c>.</summary>
[Needs(FigureQueries.Read)]
internal sealed class ReportRunSource(IDbContextFactory<AnalyticsDb> dbs) : RowNodes<AnalyticsDb, ReportRun>(dbs)
{
    protected override IQueryable<ReportRun> Rows(AnalyticsDb db, Caller caller) => db.Visible<ReportRun>(caller.Scope(FigureQueries.Read));
}

/// <summary>Reports within the viewer's reach.</summary>
[Extends(typeof(Query))]
internal sealed class ReportQueries(IDbContextFactory<AnalyticsDb> dbs, Caller caller)
{
    /// <summary>Reports that were asked for.</summary>
    /// <param name="page">Filter, order and page.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(FigureQueries.Read)]
    public async Task<Connection<ReportRun>> ReportRuns(PageRequest<ReportRun> page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await page.Read(db.Visible<ReportRun>(caller.Scope(FigureQueries.Read)));
    }
}

/// <summary>Counts, writes and files a report.</summary>
internal sealed class WhenReportRequested(AnalyticsDb db, FigureBoard board, FigureCounter counter, Months months, IFileStore files) : IReaction<ReportRequested>
{
    public async Task On(ReportRequested e, CancellationToken ct)
    {
        var run = await db.Set<ReportRun>().SingleAsync(r => r.Id == e.ReportRunId, ct);
        if (run.State == ReportState.Ready) return;
        var (from, to) = months.Of(months.Read(run.Month));
        var (figures, breakdowns) = Reports.Of(run.Kind);
        // Head office stands for everything; any other unit for itself and what is below it.
        long? unit = run.Org is { Region: null, Branch: null, Site: null } ? null : run.OrgId;
        var sections = new List<(FigureDimension, IReadOnlyList<FigureGroup>)>();
        foreach (var by in breakdowns)
            sections.Add((by, await board.Groups([.. figures.Select(f => new FigureQuestion(f, from, to, unit))], by, RowScope.Everything, run.Locale, ct)));
        var medians = new Dictionary<FigureValue, double?>();
        foreach (var figure in sections.SelectMany(s => s.Item2).SelectMany(g => g.Figures).Where(f => f.Unit == FigureUnit.Seconds)) medians[figure] = await counter.Median(figure.Source, ct);
        var lines = Reports.Lines(sections, medians, run.Locale);
        using var content = new MemoryStream(TableFile.Write(run.Format, lines));
        var file = await files.Keep(content, $"{run.Kind}-{run.Month}.{run.Format.Ending()}", run.Org, run.CreatedBy, ct);
        run.Deliver(file.Id, Convert.ToHexStringLower(SHA256.HashData(TableFile.Csv(lines))), db.Now);
    }
}
