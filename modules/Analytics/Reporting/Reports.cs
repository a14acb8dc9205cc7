namespace Platform.Analytics.Reporting;

/// <summary>The monthly reports: which figures, broken down by what, and under which headings.</summary>
internal static class Reports
{
    /// <summary>Figures of the service-volume report.</summary>
    public static readonly IReadOnlyList<FigureCode> Volume =
    [
        FigureCode.Requests, FigureCode.Accepted, FigureCode.Resolved, FigureCode.Closed, FigureCode.ComplaintShare, FigureCode.ReopenedShare, FigureCode.FirstResponseWorkingTime, FigureCode.ResolutionWorkingTime,
        FigureCode.SlaShare, FigureCode.WorkDone, FigureCode.RevisitShare, FigureCode.FollowUpCoverage,
    ];

    /// <summary>Figures of the satisfaction report.</summary>
    public static readonly IReadOnlyList<FigureCode> Satisfaction =
    [
        FigureCode.Accepted, FigureCode.FollowUpCoverage, FigureCode.FollowUpWaivedShare, FigureCode.FollowUpMissing, FigureCode.SatisfactionShare, FigureCode.SatisfactionScore,
        FigureCode.SurveyResponseShare, FigureCode.Csat, FigureCode.NetPromoterScore,
    ];

    static readonly FigureDimension[] VolumeBy = [FigureDimension.All, FigureDimension.Site, FigureDimension.Department, FigureDimension.Channel, FigureDimension.Kind, FigureDimension.ServiceItem];

    static readonly FigureDimension[] SatisfactionBy = [FigureDimension.All, FigureDimension.Site, FigureDimension.Department, FigureDimension.Staff, FigureDimension.Provider];

    static readonly Dictionary<FigureDimension, (string Zh, string En)> Sections = new()
    {
        [FigureDimension.All] = ("合计", "Total"), [FigureDimension.Site] = ("服务点", "Site"), [FigureDimension.Department] = ("部门", "Department"), [FigureDimension.Channel] = ("受理渠道", "Channel"),
        [FigureDimension.Kind] = ("业务类型", "Kind"), [FigureDimension.ServiceItem] = ("服务项目", "Service item"), [FigureDimension.Staff] = ("员工", "Staff"), [FigureDimension.Provider] = ("服务商", "Provider"),
    };

    public static (IReadOnlyList<FigureCode> Figures, IReadOnlyList<FigureDimension> By) Of(ReportKind kind) => kind == ReportKind.ServiceVolume ? (Volume, VolumeBy) : (Satisfaction, SatisfactionBy);

    /// <summary>One line per group, as column → value, in the order of the columns; times as mean and median.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Lines(IEnumerable<(FigureDimension By, IReadOnlyList<FigureGroup> Groups)> sections, IReadOnlyDictionary<FigureValue, double?> medians, string locale)
    {
        var zh = locale.StartsWith("zh", StringComparison.Ordinal);
        var (section, name) = zh ? ("分类", "名称") : ("Section", "Name");
        return [.. sections.SelectMany(s => s.Groups.Select(g =>
        {
            var line = new Dictionary<string, object?> { [section] = zh ? Sections[s.By].Zh : Sections[s.By].En, [name] = g.Label };
            foreach (var f in g.Figures)
            {
                line[Column(f, zh)] = f.Value is { } v ? f.Unit == FigureUnit.Count ? (long)v : Math.Round(v, f.Unit == FigureUnit.Share ? 4 : 2) : null;
                if (f.Unit == FigureUnit.Seconds) line[f.Name + (zh ? "（中位，秒）" : " (median, s)")] = medians.GetValueOrDefault(f);
            }
            return line;
        }))];
    }

    static string Column(FigureValue figure, bool zh) => figure.Unit switch
    {
        FigureUnit.Seconds => figure.Name + (zh ? "（平均，秒）" : " (mean, s)"),
        _ => figure.Name,
    };
}
