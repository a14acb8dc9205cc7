using System.Globalization;

namespace Platform.AfterSales;

/// <summary>The calendar day of business at an instant: what "today" means for authorisations, workloads and ageing.</summary>
internal static class BusinessDay
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The day at an instant.</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>When a day begins, UTC.</summary>
    public static DateTime Begins(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>When a day ends, UTC, exclusive.</summary>
    public static DateTime Ends(DateOnly day) => Begins(day.AddDays(1));

    /// <summary>An instant as people write it there.</summary>
    public static string Text(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
