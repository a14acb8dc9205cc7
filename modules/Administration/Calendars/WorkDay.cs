namespace Platform.Administration.Calendars;

/// <summary>The working hours of one weekday.</summary>
/// <param name="Weekday">The weekday; one that a calendar does not list is free.</param>
/// <param name="Intervals">Stretches of work such as <c>09:00-12:30</c>, local time, sorted, 1 to 12; the end is exclusive and may be 24:00.</param>
internal sealed record WorkDay(Weekday Weekday, IReadOnlyList<string> Intervals);
