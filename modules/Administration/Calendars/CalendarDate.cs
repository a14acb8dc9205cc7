namespace Platform.Administration.Calendars;

/// <summary>What is special about one date; it beats what is said of the date's weekday.</summary>
/// <param name="Date">The date, in the calendar's time zone.</param>
/// <param name="Kind">Free, worked like another weekday, or with hours of its own.</param>
/// <param name="Like">MAKE_UP only: the weekday whose hours are worked.</param>
/// <param name="Intervals">EXCEPTION only: the date's own hours, such as <c>09:00-12:30</c>, sorted, at most 12; none is a free date.</param>
/// <param name="Name">What people call it, such as 国庆节, at most 60 characters; null when it has no name.</param>
internal sealed record CalendarDate(DateOnly Date, CalendarDateKind Kind, Weekday? Like = null, IReadOnlyList<string>? Intervals = null, string? Name = null);

/// <summary>In which way a date differs from its weekday.</summary>
internal enum CalendarDateKind
{
    /// <summary>Nobody works (节假日).</summary>
    Holiday = 0,

    /// <summary>A day of the weekend that is worked like another weekday (调休上班).</summary>
    MakeUp = 1,

    /// <summary>Hours of its own, or none.</summary>
    Exception = 2,
}
