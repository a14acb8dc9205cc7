
namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>Random ways to work, each as the Kernel's calendar and, found by asking every tick on the wall clock, as a row of yes and no.</summary>
internal sealed record RandomCalendar(BusinessCalendar Calendar, bool[] Open)
{
    public static readonly DateTime Zero = new(2026, 9, 20, 0, 0, 0, DateTimeKind.Utc);
    static readonly string[] Zones = ["Asia/Shanghai", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "UTC", "Asia/Urumqi"];

    public static RandomCalendar Make(int seed, int ticks, TimeSpan tick)
    {
        var random = new Random(seed);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[seed % Zones.Length]);
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(d => d, d => d is DayOfWeek.Saturday or DayOfWeek.Sunday && random.Next(3) > 0 ? [] : Day(random));
        if (week.Values.All(v => v.Count == 0)) week[DayOfWeek.Monday] = [(9 * 60, 18 * 60)];
        var first = DateOnly.FromDateTime(Zero);
        var holidays = Enumerable.Range(0, 8).Select(_ => first.AddDays(random.Next(60))).ToHashSet();
        var makeUp = Enumerable.Range(0, 3).Select(_ => first.AddDays(random.Next(60))).Distinct().ToDictionary(d => d, _ => (DayOfWeek)random.Next(1, 6));
        var exceptions = Enumerable.Range(0, 2).Select(_ => first.AddDays(random.Next(60))).Distinct().ToDictionary(d => d, _ => random.Next(2) == 0 ? [] : Day(random));
        static IReadOnlyList<WorkInterval> Spans(List<(int From, int To)> day) => [.. day.Select(i => new WorkInterval(TimeSpan.FromMinutes(i.From), TimeSpan.FromMinutes(i.To)))];
        var calendar = new BusinessCalendar(zone, week.ToDictionary(d => d.Key, d => Spans(d.Value)), holidays, makeUp, exceptions.ToDictionary(d => d.Key, d => Spans(d.Value)));

        var open = new bool[ticks];
        for (var t = 0; t < ticks; t++)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(Zero + t * tick, zone);
            var date = DateOnly.FromDateTime(local);
            var day = exceptions.TryGetValue(date, out var own) ? own : makeUp.TryGetValue(date, out var like) ? week[like] : holidays.Contains(date) ? [] : week[local.DayOfWeek];
            var minute = local.TimeOfDay.TotalMinutes;
            open[t] = day.Exists(i => i.From <= minute && minute < i.To);
        }
        return new RandomCalendar(calendar, open);
    }

    /// <summary>None to three stretches of work, not in the small hours in which daylight saving turns the clock.</summary>
    static List<(int From, int To)> Day(Random random) => random.Next(6) switch
    {
        0 => [],
        1 => [(0, 24 * 60)],
        2 => [(9 * 60, 12 * 60), (13 * 60 + 30, 18 * 60)],
        3 => [(8 * 60, 12 * 60), (12 * 60, 17 * 60)],
        4 => [(6 * 60 + random.Next(60), 9 * 60), (10 * 60, 10 * 60 + random.Next(1, 90)), (20 * 60, 24 * 60)],
        _ => [(9 * 60, 18 * 60)],
    };
}
