
namespace Platform.Modules.Tests.Administration;

public sealed class BusinessCalendarTests
{
    static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Agrees_with_counting_minute_by_minute(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            // Random weeks around a daylight-saving change of both kinds, and in a zone without any.
            var zone = new[] { Shanghai, Berlin, NewYork }[random.Next(3)];
            var start = new[] { new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 25, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 10, 20, 0, 0, 0, DateTimeKind.Utc) }[random.Next(3)];
            var calendar = Random(random, zone, DateOnly.FromDateTime(start));
            for (var probe = 0; probe < 6; probe++)
            {
                var from = start.AddMinutes(random.Next(14 * 1440));
                var to = from.AddMinutes(random.Next(10 * 1440));
                var minutes = 0;
                for (var at = from; at < to; at = at.AddMinutes(1)) if (Open(calendar, zone, at)) minutes++;
                Assert.Equal(minutes, calendar.Between(from, to).TotalMinutes);
                if (minutes == 0) continue;
                var end = calendar.Add(from, TimeSpan.FromMinutes(minutes));
                Assert.True(end <= to, $"{end} > {to}");
                Assert.Equal(minutes, calendar.Between(from, end).TotalMinutes);
                Assert.True(Open(calendar, zone, end.AddMinutes(-1)), "ends right after working time");
                Assert.Equal(Open(calendar, zone, from), calendar.IsOpen(from));
            }
        }
    }

    /// <summary>The oracle: the wall clock of an instant against the day's intervals. In the repeated hour the first coming counts for starts and ends alike.</summary>
    static bool Open(BusinessCalendar calendar, TimeZoneInfo zone, DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return calendar.On(DateOnly.FromDateTime(local)).Any(i =>
        {
            var day = local.Date;
            return First(zone, day + i.From) <= utc && utc < First(zone, day + i.To);
        });
    }

    static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, DateTime), DateTime> Known = new();

    static DateTime First(TimeZoneInfo zone, DateTime local) => Known.GetOrAdd((zone.Id, local), _ => Search(zone, local));

    static DateTime Search(TimeZoneInfo zone, DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        // The earliest instant whose wall clock is this or later.
        for (var utc = DateTime.SpecifyKind(local.AddHours(-15), DateTimeKind.Utc); ; utc = utc.AddMinutes(1))
            if (TimeZoneInfo.ConvertTimeFromUtc(utc, zone) >= local) return utc;
    }

    static BusinessCalendar Random(Random random, TimeZoneInfo zone, DateOnly around)
    {
        IReadOnlyList<WorkInterval> Day() => [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            var from = random.Next(96) * 15;
            return new WorkInterval(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(Math.Min(1440, from + 15 + random.Next(40) * 15)));
        })];
        DateOnly Date() => around.AddDays(random.Next(24));
        return new BusinessCalendar(zone, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => Day()), Enumerable.Range(0, 3).Select(_ => Date()).ToHashSet(),
            Enumerable.Range(0, 2).Select(_ => Date()).Distinct().ToDictionary(d => d, _ => (DayOfWeek)random.Next(7)), Enumerable.Range(0, 2).Select(_ => Date()).Distinct().ToDictionary(d => d, _ => Day()));
    }

    [Fact]
    public void Spring_festival_with_a_worked_sunday()
    {
        IReadOnlyList<WorkInterval> day = [WorkInterval.Parse("09:00-12:00"), WorkInterval.Parse("13:30-18:00")];
        var week = new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.ToDictionary(d => d, _ => day);
        var holidays = Enumerable.Range(15, 9).Select(d => new DateOnly(2026, 2, d)).ToHashSet(); // 15 to 23 February 2026
        var makeUp = new Dictionary<DateOnly, DayOfWeek> { [new(2026, 2, 14)] = DayOfWeek.Friday, [new(2026, 2, 28)] = DayOfWeek.Monday };
        var calendar = new BusinessCalendar(Shanghai, week, holidays, makeUp);
        // Saturday the 14th, 17:00 local, plus two working hours: one is left of that day, the next working morning is Tuesday the 24th.
        Assert.Equal(new DateTime(2026, 2, 24, 2, 0, 0, DateTimeKind.Utc), calendar.Add(new DateTime(2026, 2, 14, 9, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(7.5 * 6), calendar.Between(new DateTime(2026, 2, 13, 16, 0, 0, DateTimeKind.Utc), new DateTime(2026, 2, 28, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Edges()
    {
        var always = BusinessCalendar.Always(Shanghai);
        var now = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(now.AddHours(49), always.Add(now, TimeSpan.FromHours(49)));
        Assert.Equal(TimeSpan.Zero, always.Between(now, now.AddDays(-1)));
        Assert.Throws<ArgumentException>(() => always.Add(DateTime.SpecifyKind(now, DateTimeKind.Local), TimeSpan.Zero));
        var never = new BusinessCalendar(Shanghai, new Dictionary<DayOfWeek, IReadOnlyList<WorkInterval>>());
        Assert.Throws<InvalidOperationException>(() => never.Add(now, TimeSpan.FromMinutes(1)));
        Assert.Equal(now, never.Add(now, TimeSpan.Zero));
        Assert.All(new[] { "9-12", "12:00-09:00", "09:00", "25:00-26:00" }, t => Assert.Throws<FormatException>(() => WorkInterval.Parse(t)));
    }
}
