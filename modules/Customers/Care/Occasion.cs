namespace Platform.Customers.Care;

/// <summary>What care is taken of somebody for.</summary>
internal enum CareOccasion
{
    /// <summary>The person's birthday, by the solar or the lunar calendar as it was given.</summary>
    Birthday = 0,

    /// <summary>The day something began: the first order, the contract, the opening of a shop.</summary>
    Anniversary = 1,

    /// <summary>A special day of the party's own.</summary>
    SpecialDay = 2,

    /// <summary>A day of the campaign's own, the same for all.</summary>
    FixedDay = 3,

    /// <summary>元旦, 1 January.</summary>
    NewYear = 10,

    /// <summary>腊八节, lunar 12-8.</summary>
    Laba = 11,

    /// <summary>除夕, the last day of the lunar year.</summary>
    NewYearsEve = 12,

    /// <summary>春节, lunar 1-1.</summary>
    SpringFestival = 13,

    /// <summary>元宵节, lunar 1-15.</summary>
    Lantern = 14,

    /// <summary>妇女节, 8 March.</summary>
    WomensDay = 15,

    /// <summary>清明节, the solar term, 4 or 5 April (until 2099).</summary>
    Qingming = 16,

    /// <summary>劳动节, 1 May.</summary>
    LabourDay = 17,

    /// <summary>儿童节, 1 June.</summary>
    ChildrensDay = 18,

    /// <summary>端午节, lunar 5-5.</summary>
    DragonBoat = 19,

    /// <summary>七夕, lunar 7-7.</summary>
    Qixi = 20,

    /// <summary>教师节, 10 September.</summary>
    TeachersDay = 21,

    /// <summary>中秋节, lunar 8-15.</summary>
    MidAutumn = 22,

    /// <summary>国庆节, 1 October.</summary>
    NationalDay = 23,

    /// <summary>重阳节, lunar 9-9.</summary>
    DoubleNinth = 24,
}

/// <summary>When festivals are.</summary>
internal static class Festivals
{
    /// <summary>The days of a festival in a solar year: mostly one; Laba may have none or two. Empty for occasions that are each party's own.</summary>
    public static IEnumerable<DateOnly> In(CareOccasion occasion, int year) => occasion switch
    {
        CareOccasion.NewYear => [new(year, 1, 1)],
        CareOccasion.WomensDay => [new(year, 3, 8)],
        CareOccasion.Qingming => [new(year, 4, QingmingDay(year))],
        CareOccasion.LabourDay => [new(year, 5, 1)],
        CareOccasion.ChildrensDay => [new(year, 6, 1)],
        CareOccasion.TeachersDay => [new(year, 9, 10)],
        CareOccasion.NationalDay => [new(year, 10, 1)],
        CareOccasion.NewYearsEve => [Lunar.Of(year, 1, 1).AddDays(-1)],
        CareOccasion.SpringFestival => LunarDays(year, 1, 1),
        CareOccasion.Lantern => LunarDays(year, 1, 15),
        CareOccasion.DragonBoat => LunarDays(year, 5, 5),
        CareOccasion.Qixi => LunarDays(year, 7, 7),
        CareOccasion.MidAutumn => LunarDays(year, 8, 15),
        CareOccasion.DoubleNinth => LunarDays(year, 9, 9),
        CareOccasion.Laba => LunarDays(year, 12, 8),
        _ => [],
    };

    /// <summary>The days in a solar year on which a lunar date falls: none, one or two.</summary>
    public static IEnumerable<DateOnly> LunarDays(int year, int month, int day, bool leap = false)
        => new[] { Lunar.Of(year - 1, month, day, leap), Lunar.Of(year, month, day, leap) }.Where(d => d.Year == year).Distinct();

    /// <summary>The usual approximation of the solar term for the years 2001 to 2099.</summary>
    static int QingmingDay(int year) => (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4);
}
