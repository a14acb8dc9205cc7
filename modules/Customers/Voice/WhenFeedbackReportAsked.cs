using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Customers.Visits;
using Platform.Kernel.Files;
using Platform.Kernel.Printing;

namespace Platform.Customers.Voice;

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
        if (report.MonthKey is not null && await db.Set<FeedbackRoute>().Select(r => r.TeamId).Distinct().ToListAsync(ct) is { Count: > 0 } teams) report.Tell(teams.Order());
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
        var (from, to) = (BusinessDay.Begins(first), BusinessDay.Begins(first.AddMonths(1)));
        var rows = await Care.CareListMaker.Under(db.Set<FeedbackItem>().AsNoTracking(), report).Where(f => f.CreatedAt >= from && f.CreatedAt < to).Select(f => new { f.Kind, f.TagLine, f.CreatedAt, f.AnsweredAt }).ToListAsync(ct);
        return rows.SelectMany(r => r.TagLine.Split(',', StringSplitOptions.RemoveEmptyEntries).Cast<string?>().Append(null).Select(tag => (r.Kind, Tag: tag, Hours: (r.AnsweredAt - r.CreatedAt)?.TotalHours)))
            .GroupBy(r => (r.Kind, r.Tag)).ToDictionary(g => g.Key, g => (g.Count(), (List<double>?)[.. g.Select(r => r.Hours).OfType<double>()]));
    }
}
