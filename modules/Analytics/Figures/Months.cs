using System.Globalization;
using Microsoft.Extensions.Options;

namespace Platform.Analytics.Figures;

/// <summary>What a deployment may set for Analytics; configuration section <c>Analytics</c>.</summary>
internal sealed class AnalyticsSettings
{
    /// <summary>IANA name of the time zone in which days and months begin.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}

/// <summary>Days and months of the deployment, as stretches of UTC.</summary>
internal sealed class Months(IOptions<AnalyticsSettings> settings, TimeProvider time)
{
    /// <summary>Longest stretch that is counted at once, in days.</summary>
    public const int LongestDays = 3 * 366;

    readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);

    /// <summary>The beginning of a day, UTC.</summary>
    public DateTime Begin(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (_zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, _zone);
    }

    /// <summary>First and last day, both included, as a stretch of UTC.</summary>
    /// <exception cref="Refused">The last is before the first, or they are too far apart.</exception>
    public (DateTime From, DateTime To) Days(DateOnly from, DateOnly to)
    {
        if (to < from) throw new Refused(AnalyticsErrors.PeriodReversed, "to", ("from", from));
        if (to.DayNumber - from.DayNumber > LongestDays || from.Year < 1990 || to.Year > 2200) throw new Refused(CommonErrors.OutOfRange, "to", ("min", from), ("max", from.AddDays(LongestDays)));
        return (Begin(from), Begin(to.AddDays(1)));
    }

    /// <summary>A month as <c>yyyy-MM</c>.</summary>
    /// <exception cref="Refused">It is no such month.</exception>
    public DateOnly Read(string month, string field = "month")
        => DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2200
            ? day : throw new Refused(CommonErrors.InvalidFormat, field, ("expected", "2026-11"));

    /// <summary>A month as a stretch of UTC.</summary>
    public (DateTime From, DateTime To) Of(DateOnly first) => (Begin(first), Begin(first.AddMonths(1)));

    /// <summary>The months that a stretch of days touches, each cut to it.</summary>
    public IEnumerable<(string Month, DateTime From, DateTime To)> Within(DateOnly from, DateOnly to)
    {
        for (var first = new DateOnly(from.Year, from.Month, 1); first <= to; first = first.AddMonths(1))
            yield return (Name(first), Begin(first < from ? from : first), Begin(first.AddMonths(1) > to ? to.AddDays(1) : first.AddMonths(1)));
    }

    /// <summary><c>2026-11</c>.</summary>
    public static string Name(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The month of a moment.</summary>
    public string NameOf(DateTime utc) => Name(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, _zone)));

    /// <summary>Whether a month has ended.</summary>
    public bool IsOver(DateOnly first) => Of(first).To <= time.GetUtcNow().UtcDateTime;
}
