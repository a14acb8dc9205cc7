using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Visits;
using Platform.Kernel.Files;
using Platform.Kernel.Printing;

namespace Platform.Customers.Voice;

/// <summary>A month's feedback as a file, for departments. What it finds becomes corrective actions.</summary>
internal sealed class FeedbackReport : ScopedAggregate
{
    FeedbackReport() { }

    public FeedbackReport(string month, ReportFormat format, string locale, OrgPath org)
    {
        (Month, Format, Locale, Org) = (month, format, locale, org);
        Record(() => new FeedbackReportAsked(Id));
    }

    /// <summary>The month in China, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    /// <summary>In what form.</summary>
    public ReportFormat Format { get; private set; }

    /// <summary>In what language.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>The file; null until it is ready.</summary>
    public long? FileId { get; private set; }

    /// <summary>SHA-256 of the figures, hexadecimal: the same figures give the same hash in either form. Null until it is ready.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When it was ready, UTC; null before.</summary>
    public DateTime? ReadyAt { get; private set; }

    public void Deliver(long file, string hash, DateTime now) => (FileId, ContentHash, ReadyAt) = (file, hash, now);
}

/// <summary>A report is wanted.</summary>
internal sealed record FeedbackReportAsked(long FeedbackReportId) : IEvent;

/// <summary>What GraphQL shows of a report.</summary>
internal sealed class FeedbackReportType : ObjectType<FeedbackReport>
{
    public FeedbackReportType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.Month);
        Shows(r => r.Format);
        Shows(r => r.Locale);
        Shows(r => r.FileId).AsId("StoredFile");
        Shows(r => r.ContentHash);
        Shows(r => r.ReadyAt);
        Shows(r => r.OrgId).As("orgUnitId").AsId("OrgUnit").NotSortable();
        Shows(r => r.CreatedAt);
    }
}

/// <summary>Reports by id.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class FeedbackReportNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FeedbackReport>(dbs)
{
    protected override IQueryable<FeedbackReport> Rows(CustomersDb db, Caller caller) => db.Visible<FeedbackReport>(caller.Scope(VoicePermissions.FeedbackRead));
}

/// <summary>Which month, and whose feedback.</summary>
internal sealed record RunFeedbackReportInput : MutationInput
{
    /// <summary>The month in China, yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>In what form; XLSX when not given.</summary>
    public ReportFormat? Format { get; init; }

    /// <summary>The unit it is about, with everything below it; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Has a month's feedback written as a file, in the caller's language: by kind and topic, with the month before beside it, how many were answered, and how long that took. Ready moments later.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class RunFeedbackReport(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<RunFeedbackReportInput, FeedbackReport>
{
    public override async Task<FeedbackReport> Run(RunFeedbackReportInput input, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(input.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new Refused(CommonErrors.InvalidFormat, "month", ("expected", "2026-11"));
        var report = new FeedbackReport(input.Month, input.Format ?? ReportFormat.Xlsx, caller.Locale, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        db.Add(report);
        return report;
    }
}

/// <summary>Writes the file of a report.</summary>
internal sealed class WhenFeedbackReportAsked(CustomersDb db, IFileStore files) : IReaction<FeedbackReportAsked>
{
    public async Task On(FeedbackReportAsked e, CancellationToken ct)
    {
        if (await db.Set<FeedbackReport>().AsTracking().FirstOrDefaultAsync(r => r.Id == e.FeedbackReportId, ct) is not { ReadyAt: null } report) return;
        var first = DateOnly.ParseExact(report.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (now, before) = (await RowsAsync(report, first, ct), await RowsAsync(report, first.AddMonths(-1), ct));
        var lines = now.Keys.Union(before.Keys).OrderBy(k => k.Kind).ThenBy(k => k.Topic, StringComparer.Ordinal).Select(k => Line(k, now.GetValueOrDefault(k), before.GetValueOrDefault(k).Items, report.Locale)).ToList();
        using var content = new MemoryStream(TableFile.Write(report.Format, lines));
        var file = await files.Keep(content, $"feedback-{report.Month}.{report.Format.Ending()}", report.Org, report.CreatedBy, ct);
        report.Deliver(file.Id, Convert.ToHexStringLower(SHA256.HashData(TableFile.Csv(lines))), db.Now);
    }

    static IReadOnlyDictionary<string, object?> Line((FeedbackKind Kind, string? Topic) key, (int Items, List<double>? Hours) now, int before, string locale)
    {
        var zh = locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return new Dictionary<string, object?>
        {
            [zh ? "类型" : "Kind"] = Kernel.Flow.Flow<FeedbackItem, FeedbackKind>.Screaming(key.Kind), [zh ? "主题" : "Topic"] = key.Topic ?? "", [zh ? "数量" : "Items"] = now.Items, [zh ? "上月数量" : "Month before"] = before,
            [zh ? "已答复" : "Answered"] = now.Hours?.Count ?? 0, [zh ? "平均答复时长（小时）" : "Mean hours to answer"] = now.Hours is { Count: > 0 } hours ? Math.Round(hours.Average(), 1) : null,
        };
    }

    /// <summary>By kind, and by kind and topic: how many, and after how many hours each answered one was answered.</summary>
    async Task<Dictionary<(FeedbackKind Kind, string? Topic), (int Items, List<double>? Hours)>> RowsAsync(FeedbackReport report, DateOnly first, CancellationToken ct)
    {
        var (from, to) = (VisitPeriod.Utc(first), VisitPeriod.Utc(first.AddMonths(1)));
        var rows = await Care.CareListMaker.Under(db.Set<FeedbackItem>().AsNoTracking(), report).Where(f => f.CreatedAt >= from && f.CreatedAt < to).Select(f => new { f.Kind, f.TagLine, f.CreatedAt, f.AnsweredAt }).ToListAsync(ct);
        return rows.SelectMany(r => r.TagLine.Split(',', StringSplitOptions.RemoveEmptyEntries).Cast<string?>().Append(null).Select(tag => (r.Kind, Tag: tag, Hours: (r.AnsweredAt - r.CreatedAt)?.TotalHours)))
            .GroupBy(r => (r.Kind, r.Tag)).ToDictionary(g => g.Key, g => (g.Count(), (List<double>?)[.. g.Select(r => r.Hours).OfType<double>()]));
    }
}
