using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
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

    /// <summary>That of a month that is over, which the program has written without anybody asking.</summary>
    public static FeedbackReport OfMonth(string month, string locale, OrgPath org) => new(month, ReportFormat.Xlsx, locale, org) { MonthKey = month };

    /// <summary>The month in China, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    /// <summary>In what form.</summary>
    public ReportFormat Format { get; private set; }

    /// <summary>In what language.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>The month, when the program had it written by itself: unique, so that there is one of each. Null when somebody asked for it.</summary>
    public string? MonthKey { get; private set; }

    /// <summary>The file; null until it is ready.</summary>
    public long? FileId { get; private set; }

    /// <summary>SHA-256 of the figures, hexadecimal: the same figures give the same hash in either form. Null until it is ready.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When it was ready, UTC; null before.</summary>
    public DateTime? ReadyAt { get; private set; }

    public void Deliver(long file, string hash, DateTime now) => (FileId, ContentHash, ReadyAt) = (file, hash, now);

    /// <summary>The teams that handle feedback learn that it is there.</summary>
    public void Tell(IEnumerable<long> teams) => Record(() => FeedbackNotices.ReportReady.To(new SubjectRef(nameof(FeedbackReport), Id), [.. teams.Select(t => new Recipient(TeamId: t))], false, ("month", Month)));
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
        DefaultOrder(r => r.CreatedAt, descending: true);
    }
}

/// <summary>Reports by id.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class FeedbackReportNodes(IDbContextFactory<CustomersDb> dbs) : RowNodes<CustomersDb, FeedbackReport>(dbs)
{
    protected override IQueryable<FeedbackReport> Rows(CustomersDb db, Caller caller) => db.Visible<FeedbackReport>(caller.Scope(VoicePermissions.FeedbackRead));
}
