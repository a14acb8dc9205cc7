using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Contracts.Administration;

namespace Platform.Administration.Calendars;

/// <summary>When people work: hours by weekday in one time zone, holidays, make-up workdays (调休) and dates with hours of their own. Units refer to it.</summary>
internal sealed class Calendar : Aggregate
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    Calendar() { }

    /// <summary>Code, unique, 1 to 40 letters, digits, dashes and underscores; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Time zone of its hours and dates, such as <c>Asia/Shanghai</c>.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The hours by weekday as they are stored.</summary>
    public string WeekLines { get; private set; } = "[]";

    /// <summary>The special dates as they are stored.</summary>
    public string DateLines { get; private set; } = "[]";

    /// <summary>Hours by weekday, from Monday on.</summary>
    public IReadOnlyList<WorkDay> Week() => JsonSerializer.Deserialize<WorkDay[]>(WeekLines, Json)!;

    /// <summary>Special dates, sorted.</summary>
    public IReadOnlyList<CalendarDate> Dates() => JsonSerializer.Deserialize<CalendarDate[]>(DateLines, Json)!;

    /// <summary>A calendar without hours.</summary>
    public static Calendar New(string code) => new() { Code = code };

    /// <summary>Says anew when work is; what is given was checked by <see cref="CalendarRules"/>.</summary>
    public void Set(string name, string timeZone, IEnumerable<WorkDay> week, IEnumerable<CalendarDate> dates)
    {
        (Name, TimeZone) = (name, timeZone);
        WeekLines = JsonSerializer.Serialize(week.OrderBy(d => d.Weekday), Json);
        DateLines = JsonSerializer.Serialize(dates.OrderBy(d => d.Date), Json);
        Record(() => new CalendarChanged(Id, Code));
    }

    /// <summary>The arithmetic of it.</summary>
    public BusinessCalendar Build()
    {
        var dates = Dates();
        return new BusinessCalendar(TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
            Week().ToDictionary(d => Day(d.Weekday), d => Parsed(d.Intervals)),
            dates.Where(d => d.Kind == CalendarDateKind.Holiday).Select(d => d.Date).ToHashSet(),
            dates.Where(d => d.Kind == CalendarDateKind.MakeUp).ToDictionary(d => d.Date, d => Day(d.Like!.Value)),
            dates.Where(d => d.Kind == CalendarDateKind.Exception).ToDictionary(d => d.Date, d => Parsed(d.Intervals ?? [])));
    }

    static IReadOnlyList<WorkInterval> Parsed(IEnumerable<string> intervals) => [.. intervals.Select(WorkInterval.Parse)];

    static DayOfWeek Day(Weekday day) => (DayOfWeek)((int)day % 7);
}
