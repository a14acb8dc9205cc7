using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Visits;
using Platform.Kernel.Files;

namespace Platform.Customers.Voice;

/// <summary>A month's feedback as a file, for departments. What it finds becomes corrective actions.</summary>
internal sealed class FeedbackReport : ScopedAggregate
{
    FeedbackReport() { }

    public FeedbackReport(string month, OrgPath org)
    {
        (Month, Org) = (month, org);
        Record(() => new FeedbackReportAsked(Id));
    }

    /// <summary>The month in China, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    /// <summary>The file; null until it is ready.</summary>
    public long? FileId { get; private set; }

    /// <summary>SHA-256 of the figures, hexadecimal: the same figures give the same hash. Null until it is ready.</summary>
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

    /// <summary>The unit it is about, with everything below it; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Has a month's feedback written as a CSV file: by kind and topic, with the month before beside it, how many were answered, and how long that took. Ready moments later.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class RunFeedbackReport(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<RunFeedbackReportInput, FeedbackReport>
{
    public override async Task<FeedbackReport> Run(RunFeedbackReportInput input, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(input.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new Refused(CommonErrors.InvalidFormat, "month", ("expected", "2026-11"));
        var report = new FeedbackReport(input.Month, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
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
        var text = new StringBuilder("kind,topic,items,items_month_before,answered,mean_hours_to_answer\r\n");
        foreach (var (kind, topic) in now.Keys.Union(before.Keys).OrderBy(k => k.Kind).ThenBy(k => k.Topic, StringComparer.Ordinal))
        {
            var (items, hours) = now.GetValueOrDefault((kind, topic));
            text.AppendJoin(',', Kernel.Flow.Flow<FeedbackItem, FeedbackKind>.Screaming(kind), Cell(topic ?? ""), items.ToString(CultureInfo.InvariantCulture), before.GetValueOrDefault((kind, topic)).Items.ToString(CultureInfo.InvariantCulture),
                (hours?.Count ?? 0).ToString(CultureInfo.InvariantCulture), hours is { Count: > 0 } ? hours.Average().ToString("0.0", CultureInfo.InvariantCulture) : "").Append("\r\n");
        }
        var csv = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray();
        using var content = new MemoryStream(csv);
        report.Deliver((await files.Keep(content, $"feedback-{report.Month}.csv", report.Org, report.CreatedBy, ct)).Id, Convert.ToHexStringLower(SHA256.HashData(csv)), db.Now);
    }

    /// <summary>By kind, and by kind and topic: how many, and after how many hours each answered one was answered.</summary>
    async Task<Dictionary<(FeedbackKind Kind, string? Topic), (int Items, List<double>? Hours)>> RowsAsync(FeedbackReport report, DateOnly first, CancellationToken ct)
    {
        var (from, to) = (VisitPeriod.Utc(first), VisitPeriod.Utc(first.AddMonths(1)));
        var rows = await Care.CareListMaker.Under(db.Set<FeedbackItem>().AsNoTracking(), report).Where(f => f.CreatedAt >= from && f.CreatedAt < to).Select(f => new { f.Kind, f.TagLine, f.CreatedAt, f.AnsweredAt }).ToListAsync(ct);
        return rows.SelectMany(r => r.TagLine.Split(',', StringSplitOptions.RemoveEmptyEntries).Cast<string?>().Append(null).Select(tag => (r.Kind, Tag: tag, Hours: (r.AnsweredAt - r.CreatedAt)?.TotalHours)))
            .GroupBy(r => (r.Kind, r.Tag)).ToDictionary(g => g.Key, g => (g.Count(), (List<double>?)[.. g.Select(r => r.Hours).OfType<double>()]));
    }

    /// <summary>Quoted, and never a formula.</summary>
    static string Cell(string text) => "\"" + (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
