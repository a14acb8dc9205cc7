using System.Globalization;
using System.Text;

namespace Platform.AfterSales;

/// <summary>Says in a sentence or two why a clock is due when it is.</summary>
internal static class SlaWords
{
    public static string Of(SlaExplainedClock c, bool zh)
    {
        var (text, name) = (new StringBuilder(), SlaNotices.Word(c.Target, zh));
        var rule = c.Rules[^1];
        text.Append(zh ? $"{name}：策略{c.PolicyCode}第{c.PolicyVersion}版，限时{c.LimitMinutes}{Unit(c.InWorkingTime, true)}，{Time(c.StartedAt)}开始计时。"
            : $"{Capital(name)}: policy {c.PolicyCode} version {c.PolicyVersion} allows {c.LimitMinutes} {Unit(c.InWorkingTime, false)} from {Time(c.StartedAt)}. ");
        if (rule.PromisedAt is { } promised) text.Append(zh ? $"约定时间{Time(promised)}代替限时。" : $"The agreed time {Time(promised)} stands instead of the limit. ");
        if (c.Rules.Count > 1) text.Append(zh ? $"规则调整过{c.Rules.Count - 1}次，已计时间和暂停均保留。" : $"The rule changed {c.Rules.Count - 1} time(s); what was counted and paused stayed. ");
        if (c.PausedSeconds > 0) text.Append(zh ? $"暂停{Minutes(c.PausedSeconds)}分钟（{Waits(c, true)}）。" : $"Paused for {Minutes(c.PausedSeconds)} minutes ({Waits(c, false)}). ");
        text.Append(zh ? $"已计{Minutes(c.ConsumedSeconds)}分钟。" : $"Counted so far: {Minutes(c.ConsumedSeconds)} minutes. ");
        if (c.Ends.Count > 1 || (c.Ends.Count == 1 && c.State is SlaClockState.Running or SlaClockState.Paused))
            text.Append(zh ? $"曾于{Time(c.Ends[0].At)}完成，后重新打开，时间继续累计。" : $"It was done at {Time(c.Ends[0].At)} and opened again; counting went on from there. ");
        return text.Append(End(c, zh)).ToString().TrimEnd();
    }

    static string End(SlaExplainedClock c, bool zh) => (c.State, c.DueAt) switch
    {
        (SlaClockState.Met, { } due) => zh ? $"应于{Time(due)}前完成，按时完成。" : $"Due {Time(due)}; done in time.",
        (SlaClockState.Late, { } due) => zh ? $"应于{Time(due)}前完成，逾期完成。" : $"Due {Time(due)}; done late.",
        (SlaClockState.Withdrawn, _) => zh ? "不再计时。" : "It is measured no longer.",
        (_, null) when c.DueIfRunning is { } then => zh ? $"现已暂停；若此刻恢复，应于{Time(then)}前完成。" : $"It stands still; if it went on now it would be due at {Time(then)}.",
        (_, { } due) => c.IsOverdue ? zh ? $"应于{Time(due)}前完成，已逾期。" : $"Due {Time(due)}; overdue." : zh ? $"应于{Time(due)}前完成。" : $"Due {Time(due)}.",
        _ => zh ? "日历中没有工作时间。" : "The calendar has no working time.",
    };

    static string Waits(SlaExplainedClock c, bool zh)
        => string.Join(zh ? "、" : ", ", c.Intervals.Where(i => i.Activity == SlaActivity.Paused).Select(i => i.Waits!.Value).Distinct().Select(w => (w, zh) switch
        {
            (CaseWait.Customer, true) => "等待客户", (CaseWait.Parts, true) => "等待配件", (_, true) => "等待其他部门",
            (CaseWait.Customer, _) => "for the customer", (CaseWait.Parts, _) => "for parts", _ => "for another department",
        }));

    static string Unit(bool isWork, bool zh) => (isWork, zh) switch { (true, true) => "工作分钟", (false, true) => "分钟", (true, false) => "working minutes", _ => "minutes" };

    static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    static string Minutes(long seconds) => (seconds / 60).ToString(CultureInfo.InvariantCulture);

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
