namespace Platform.Analytics.Reporting;

/// <summary>One report of one month as a file.</summary>
internal sealed class ReportRun : ScopedAggregate
{
    ReportRun() { }

    /// <summary>Which report.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>The month, yyyy-MM.</summary>
    public string Month { get; private set; } = "";

    /// <summary>In what form.</summary>
    public ReportFormat Format { get; private set; }

    /// <summary>In what language.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private set; }

    /// <summary>The file; null until it is ready.</summary>
    public long? FileId { get; private set; }

    /// <summary>SHA-256 over the figures, hexadecimal: the same figures give the same hash in either form. Null until it is ready.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When it became ready, UTC; null until then.</summary>
    public DateTime? ReadyAt { get; private set; }

    public static ReportRun Ask(ReportKind kind, string month, ReportFormat format, string locale, OrgPath org)
    {
        var run = new ReportRun { Kind = kind, Month = month, Format = format, Locale = locale, Org = org };
        run.Record(() => new ReportRequested(run.Id));
        return run;
    }

    public void Deliver(long file, string hash, DateTime at)
    {
        (State, FileId, ContentHash, ReadyAt) = (ReportState.Ready, file, hash, at);
        Record(() => new ReportReady(Id));
    }
}

/// <summary>Which report.</summary>
internal enum ReportKind
{
    /// <summary>Monthly service volume (每月客户服务量统计).</summary>
    ServiceVolume = 0,

    /// <summary>Monthly satisfaction (满意度调查报表).</summary>
    Satisfaction = 1,
}

/// <summary>Where a report stands.</summary>
internal enum ReportState
{
    /// <summary>It is being written.</summary>
    Queued = 0,

    /// <summary>The file is there.</summary>
    Ready = 1,
}

/// <summary>A report is to be written.</summary>
/// <param name="ReportRunId">The report.</param>
internal sealed record ReportRequested(long ReportRunId) : IEvent;

/// <summary>A report is there.</summary>
/// <param name="ReportRunId">The report.</param>
internal sealed record ReportReady(long ReportRunId) : IEvent;

internal sealed class ReportRunType : ObjectType<ReportRun>
{
    public ReportRunType()
    {
        Shows(r => r.Id);
        Shows(r => r.Kind);
        Shows(r => r.Month);
        Shows(r => r.Format);
        Shows(r => r.Locale);
        Shows(r => r.State);
        Shows(r => r.OrgId).As("orgUnitId").AsId("OrgUnit").Described("The unit it is about, with everything below it.");
        Shows(r => r.FileId).AsId("StoredFile").NotFilterable();
        Shows(r => r.ContentHash);
        Shows(r => r.CreatedAt);
        Shows(r => r.ReadyAt);
        Shows(r => r.Version);
    }
}
