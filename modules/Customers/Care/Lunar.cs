using System.Globalization;

namespace Platform.Customers.Care;

/// <summary>Dates of the Chinese calendar, 1901 to 2100, from the base library's <see cref="ChineseLunisolarCalendar"/>.</summary>
internal static class Lunar
{
    static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>The month that a lunar year has twice; null when it has none.</summary>
    public static int? LeapMonth(int year) => Chinese.GetLeapMonth(year) is > 0 and var place ? place - 1 : null;

    /// <summary>
    /// The solar day of a lunar date. A leap month that the year does not have is the month of the same number; day 30 of a month of 29 days is its last.
    /// </summary>
    /// <param name="year">The lunar year, named after the solar year in which it begins.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 30.</param>
    /// <param name="leap">True for the second of two months of that number.</param>
    public static DateOnly Of(int year, int month, int day, bool leap = false)
    {
        var doubled = LeapMonth(year);
        // The library counts months from 1 to 13 and lets the leap month follow its namesake.
        var place = month + (doubled is { } twice && (month > twice || (leap && month == twice)) ? 1 : 0);
        return DateOnly.FromDateTime(Chinese.ToDateTime(year, place, Math.Min(day, Chinese.GetDaysInMonth(year, place)), 0, 0, 0, 0));
    }
}
