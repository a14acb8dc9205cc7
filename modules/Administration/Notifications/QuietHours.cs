using System.Globalization;

namespace Platform.Administration.Notifications;

/// <summary>A part of every day in which nothing that can wait is sent; it may go over midnight.</summary>
/// <param name="From">Beginning, local time, inclusive.</param>
/// <param name="To">End, local time, exclusive.</param>
/// <param name="Zone">The recipient's time zone.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To, TimeZoneInfo Zone)
{
    /// <summary>Null when one end is missing or is no time.</summary>
    public static QuietHours? Of(string? from, string? to, string zone)
        => TryTime(from, out var begin) && TryTime(to, out var end) && begin != end && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? new(begin, end, found) : null;

    /// <summary>Reads <c>HH:mm</c>.</summary>
    public static bool TryTime(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>When something that is ready now may go out, UTC: now, or the end of the quiet hours.</summary>
    public DateTime NotBefore(DateTime now)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, Zone);
        if (!TimeOnly.FromDateTime(local).IsBetween(From, To)) return now;
        var end = local.Date + To.ToTimeSpan();
        if (end <= local) end = end.AddDays(1);
        // A time that the clocks skip is taken as the hour after.
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(end) ? end.AddHours(1) : end, Zone);
    }
}
