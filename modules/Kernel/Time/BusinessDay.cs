using System.Globalization;

namespace Platform.Kernel.Time;

/// <summary>The day and the clock of business, in China: what "today" means wherever days are counted, and how a moment is written in messages and on paper. It keeps one time, without summer time.</summary>
public static class BusinessDay
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The day at an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>When a day begins, UTC.</summary>
    public static DateTime Begins(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>When a day ends, UTC, exclusive.</summary>
    public static DateTime Ends(DateOnly day) => Begins(day.AddDays(1));

    /// <summary>An instant as people write it there: <c>2026-11-27 18:05</c>.</summary>
    public static string Text(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
