using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Administration.Calendars;

/// <summary>Checks of what a person says of working hours; every reason names the field.</summary>
internal static partial class CalendarRules
{
    const int MostIntervals = 12, MostDates = 2000, LongestName = 60;
    static readonly DateOnly First = new(2000, 1, 1), Last = new(2100, 12, 31);

    public static void Zone(Reasons reasons, string zone)
    {
        if (reasons.AddIf(string.IsNullOrWhiteSpace(zone), CommonErrors.Required, "timeZone")) return;
        // The name becomes a file name under the system's zone folder.
        reasons.AddIf(!Zones().IsMatch(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), CalendarErrors.UnknownTimeZone, "timeZone", ("zone", zone.Length > 64 ? zone[..64] : zone));
    }

    public static void Week(Reasons reasons, IReadOnlyList<WorkDay> week)
    {
        if (reasons.AddIf(week.Count == 0, CalendarErrors.WithoutWork, "week")) return;
        if (reasons.AddIf(week.Count > 7, CommonErrors.TooMany, "week", ("max", 7))) return;
        for (var i = 0; i < week.Count; i++)
        {
            reasons.AddIf(week.Take(i).Any(d => d.Weekday == week[i].Weekday), CalendarErrors.ListedTwice, $"week.{i}.weekday", ("what", Names(week[i].Weekday)));
            if (!reasons.AddIf(week[i].Intervals.Count == 0, CommonErrors.Required, $"week.{i}.intervals")) Intervals(reasons, week[i].Intervals, $"week.{i}.intervals");
        }
    }

    public static void Dates(Reasons reasons, IReadOnlyList<CalendarDate> dates, IReadOnlyList<WorkDay> week)
    {
        if (reasons.AddIf(dates.Count > MostDates, CommonErrors.TooMany, "dates", ("max", MostDates))) return;
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < dates.Count; i++)
        {
            var (date, at) = (dates[i], $"dates.{i}");
            reasons.AddIf(!seen.Add(date.Date), CalendarErrors.ListedTwice, at + ".date", ("what", Iso(date.Date)));
            reasons.AddIf(date.Date < First || date.Date > Last, CommonErrors.OutOfRange, at + ".date", ("min", Iso(First)), ("max", Iso(Last)));
            if (date.Name is not null) Texts.Name(reasons, date.Name, at + ".name", LongestName);
            var makeUp = date.Kind == CalendarDateKind.MakeUp;
            if (!makeUp) reasons.AddIf(date.Like is not null, CalendarErrors.NotOfThisKind, at + ".like", ("kind", Names(date.Kind)));
            else if (!reasons.AddIf(date.Like is null, CommonErrors.Required, at + ".like"))
                reasons.AddIf(week.All(d => d.Weekday != date.Like), CalendarErrors.LikeFreeDay, at + ".like", ("weekday", Names(date.Like!.Value)));
            if (date.Kind == CalendarDateKind.Exception) Intervals(reasons, date.Intervals ?? [], at + ".intervals");
            else reasons.AddIf(date.Intervals is { Count: > 0 }, CalendarErrors.NotOfThisKind, at + ".intervals", ("kind", Names(date.Kind)));
        }
    }

    static void Intervals(Reasons reasons, IReadOnlyList<string> texts, string field)
    {
        if (reasons.AddIf(texts.Count > MostIntervals, CommonErrors.TooMany, field, ("max", MostIntervals))) return;
        var known = new List<(WorkInterval Interval, string Text)>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (Read(texts[i]) is not { } interval)
            {
                reasons.AddIf(true, CommonErrors.InvalidFormat, $"{field}.{i}", ("expected", "09:00-18:00"));
                continue;
            }
            if (known.Find(k => interval.From <= k.Interval.To && k.Interval.From <= interval.To) is { Text: { } other })
                reasons.AddIf(true, CalendarErrors.IntervalsOverlap, $"{field}.{i}", ("first", other), ("second", texts[i]));
            known.Add((interval, texts[i]));
        }
    }

    /// <summary>Sorted and written one way.</summary>
    public static IReadOnlyList<string> Tidy(IEnumerable<string> intervals)
        => [.. intervals.Select(WorkInterval.Parse).OrderBy(i => i.From).Select(i => $"{Clock(i.From)}-{Clock(i.To)}")];

    static WorkInterval? Read(string text)
    {
        if (text.Length > 20) return null;
        try { return WorkInterval.Parse(text); }
        catch (FormatException) { return null; }
    }

    static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Names(Enum value) => value is CalendarDateKind.MakeUp ? "MAKE_UP" : value.ToString().ToUpperInvariant();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex Zones();
}
