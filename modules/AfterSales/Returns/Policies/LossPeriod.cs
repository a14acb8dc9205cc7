namespace Platform.AfterSales;

/// <summary>The time that a loss budget is for, in China's calendar.</summary>
internal enum LossPeriod
{
    /// <summary>A calendar month.</summary>
    Month = 0,

    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>A week, from Monday.</summary>
    Week = 2,

    /// <summary>A quarter of a year.</summary>
    Quarter = 3,

    /// <summary>A year.</summary>
    Year = 4,
}

/// <summary>Where periods begin.</summary>
internal static class LossPeriods
{
    /// <summary>First day of the period that a day lies in.</summary>
    public static DateOnly StartOf(this LossPeriod period, DateOnly day) => period switch
    {
        LossPeriod.Day => day,
        LossPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        LossPeriod.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        LossPeriod.Year => new DateOnly(day.Year, 1, 1),
        _ => new DateOnly(day.Year, day.Month, 1),
    };
}
