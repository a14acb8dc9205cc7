namespace Platform.Administration.Calendars;

/// <summary>Errors of calendars.</summary>
internal static class CalendarErrors
{
    /// <summary>No such time zone.</summary>
    public static readonly ErrorCode UnknownTimeZone = new("UNKNOWN_TIME_ZONE",
        "There is no time zone {zone}. Use a name of the IANA database such as Asia/Shanghai.", "没有名为{zone}的时区，请使用IANA时区名，例如Asia/Shanghai。");

    /// <summary>Two stretches of one day overlap or touch.</summary>
    public static readonly ErrorCode IntervalsOverlap = new("CALENDAR_INTERVALS_OVERLAP",
        "{second} overlaps {first} or begins where it ends; give one interval for both.", "时段{second}与{first}重叠或相接，请合并为一个时段。");

    /// <summary>A weekday or date is listed twice.</summary>
    public static readonly ErrorCode ListedTwice = new("CALENDAR_LISTED_TWICE", "{what} is listed twice.", "{what}重复出现。");

    /// <summary>A value that this kind of date does not have.</summary>
    public static readonly ErrorCode NotOfThisKind = new("CALENDAR_NOT_OF_THIS_KIND", "A date of the kind {kind} has no such value.", "类型为{kind}的日期没有此项。");

    /// <summary>A make-up day like a weekday that nobody works on.</summary>
    public static readonly ErrorCode LikeFreeDay = new("CALENDAR_LIKE_FREE_DAY", "Nobody works on a {weekday} in this calendar.", "此日历中{weekday}不上班。");

    /// <summary>No hour of work in the whole week.</summary>
    public static readonly ErrorCode WithoutWork = new("CALENDAR_WITHOUT_WORK", "A week needs at least one working interval.", "一周内至少要有一个工作时段。");

    /// <summary>Head office is where inheriting ends.</summary>
    public static readonly ErrorCode HeadOfficeNeedsOne = new("HEAD_OFFICE_NEEDS_CALENDAR", "Head office must have a calendar of its own.", "总部必须有自己的日历。");
}
