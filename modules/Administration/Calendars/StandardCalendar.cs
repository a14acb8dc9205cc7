namespace Platform.Administration.Calendars;

/// <summary>
/// The calendar that a new deployment begins with: Monday to Friday, 09:00 to 18:00 in Shanghai, with China's public holidays and make-up
/// workdays of 2026 as the State Council's office announced them on 4 November 2025. Later years are for the administrator to enter.
/// </summary>
internal static class StandardCalendar
{
    public const string Code = "STANDARD";

    public static Calendar Make()
    {
        var calendar = Calendar.New(Code);
        calendar.Set("标准工作日历", "Asia/Shanghai",
            new[] { Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday }.Select(d => new WorkDay(d, ["09:00-18:00"])),
            [
                .. Off("元旦", 1, 1, 3), .. On("元旦调休", (1, 4)),
                .. Off("春节", 2, 15, 9), .. On("春节调休", (2, 14), (2, 28)),
                .. Off("清明节", 4, 4, 3),
                .. Off("劳动节", 5, 1, 5), .. On("劳动节调休", (5, 9)),
                .. Off("端午节", 6, 19, 3),
                .. Off("中秋节", 9, 25, 3),
                .. Off("国庆节", 10, 1, 7), .. On("国庆节调休", (9, 20), (10, 10)),
            ]);
        return calendar;
    }

    static IEnumerable<CalendarDate> Off(string name, int month, int day, int days)
        => Enumerable.Range(0, days).Select(i => new CalendarDate(new DateOnly(2026, month, day).AddDays(i), CalendarDateKind.Holiday, Name: name));

    static IEnumerable<CalendarDate> On(string name, params (int Month, int Day)[] dates)
        => dates.Select(d => new CalendarDate(new DateOnly(2026, d.Month, d.Day), CalendarDateKind.MakeUp, Weekday.Monday, Name: name));
}
