using Platform.Customers.Care;

namespace Platform.Modules.Tests.Customers.Campaigns;

/// <summary>Festivals against the published almanac (Hong Kong Observatory's conversion tables), ten years ahead.</summary>
public sealed class LunarTests
{
    public static TheoryData<int, string, string, string, string, string, string, string> Almanac => new()
    {
        // year, New Year's Eve, Spring Festival, Lantern, Dragon Boat, Qixi, Mid-Autumn, Double Ninth
        { 2026, "02-16", "02-17", "03-03", "06-19", "08-19", "09-25", "10-18" },
        { 2027, "02-05", "02-06", "02-20", "06-09", "08-08", "09-15", "10-08" },
        { 2028, "01-25", "01-26", "02-09", "05-28", "08-26", "10-03", "10-26" },
        { 2029, "02-12", "02-13", "02-27", "06-16", "08-16", "09-22", "10-16" },
        { 2030, "02-02", "02-03", "02-17", "06-05", "08-05", "09-12", "10-05" },
        { 2031, "01-22", "01-23", "02-06", "06-24", "08-24", "10-01", "10-24" },
        { 2032, "02-10", "02-11", "02-25", "06-12", "08-12", "09-19", "10-12" },
        { 2033, "01-30", "01-31", "02-14", "06-01", "08-01", "09-08", "10-01" },
        { 2034, "02-18", "02-19", "03-05", "06-20", "08-20", "09-27", "10-20" },
        { 2035, "02-07", "02-08", "02-22", "06-10", "08-10", "09-16", "10-09" },
    };

    [Theory, MemberData(nameof(Almanac))]
    public void Lunar_festivals_fall_on_the_days_of_the_almanac(int year, string eve, string spring, string lantern, string boat, string qixi, string moon, string ninth)
    {
        string On(CareOccasion occasion) => Assert.Single(Festivals.In(occasion, year)).ToString("MM-dd");
        Assert.Equal((eve, spring, lantern, boat, qixi, moon, ninth), (On(CareOccasion.NewYearsEve), On(CareOccasion.SpringFestival), On(CareOccasion.Lantern), On(CareOccasion.DragonBoat), On(CareOccasion.Qixi), On(CareOccasion.MidAutumn), On(CareOccasion.DoubleNinth)));
    }

    [Theory, InlineData(2026, 5), InlineData(2027, 5), InlineData(2028, 4), InlineData(2029, 4), InlineData(2030, 5), InlineData(2031, 5), InlineData(2032, 4), InlineData(2033, 4), InlineData(2034, 5), InlineData(2035, 5)]
    public void Qingming_is_on_the_fourth_or_fifth_of_April(int year, int day) => Assert.Equal([new DateOnly(year, 4, day)], Festivals.In(CareOccasion.Qingming, year));

    [Theory, InlineData(2025, 6), InlineData(2028, 5), InlineData(2031, 3), InlineData(2033, 11), InlineData(2036, 6), InlineData(2026, null), InlineData(2034, null)]
    public void Leap_months_are_those_of_the_almanac(int year, int? month) => Assert.Equal(month, Lunar.LeapMonth(year));

    [Fact]
    public void A_day_of_a_leap_month_is_kept_in_the_leap_month_and_else_in_its_namesake()
    {
        Assert.Equal(new DateOnly(2025, 6, 25), Lunar.Of(2025, 6, 1));
        Assert.Equal(new DateOnly(2025, 7, 25), Lunar.Of(2025, 6, 1, leap: true));
        Assert.Equal(new DateOnly(2026, 7, 14), Lunar.Of(2026, 6, 1, leap: true)); // 2026 has no leap month
        Assert.Equal(new DateOnly(2025, 8, 23), Lunar.Of(2025, 7, 1)); // behind the leap month
        Assert.Equal(new DateOnly(2034, 1, 1), Lunar.Of(2033, 11, 11, leap: true));
    }

    [Fact]
    public void A_lunar_day_may_fall_twice_in_a_solar_year_or_never()
    {
        // Laba, the eighth of the twelfth month, over twenty years.
        var days = Enumerable.Range(2026, 20).ToDictionary(y => y, y => Festivals.LunarDays(y, 12, 8).ToList());
        Assert.Contains(days, d => d.Value.Count == 2);
        Assert.Contains(days, d => d.Value.Count == 0);
        Assert.All(days, d => Assert.All(d.Value, day => Assert.Equal(d.Key, day.Year)));
        Assert.Equal(new DateOnly(2026, 1, 26), days[2026][0]);
    }
}
