namespace Platform.Administration.Calendars;

/// <summary>A day of the week, numbered as ISO 8601 does.</summary>
internal enum Weekday
{
    /// <summary>Monday (周一).</summary>
    Monday = 1,

    /// <summary>Tuesday (周二).</summary>
    Tuesday = 2,

    /// <summary>Wednesday (周三).</summary>
    Wednesday = 3,

    /// <summary>Thursday (周四).</summary>
    Thursday = 4,

    /// <summary>Friday (周五).</summary>
    Friday = 5,

    /// <summary>Saturday (周六).</summary>
    Saturday = 6,

    /// <summary>Sunday (周日).</summary>
    Sunday = 7,
}
