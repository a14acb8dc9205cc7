using Platform.Customers.Visits;

namespace Platform.Modules.Tests.Customers.Visits;

public sealed class VisitPeriodTests
{
    static readonly DateTime Begins = BusinessDay.Begins(new DateOnly(2026, 1, 7));

    [Theory]
    [InlineData(VisitCycle.Monthly, "2026-11-30T15:59:59Z", "2026-11", "2026-10-31T16:00:00Z", "2026-11-30T16:00:00Z")]
    [InlineData(VisitCycle.Monthly, "2026-11-30T16:00:00Z", "2026-12", "2026-11-30T16:00:00Z", "2026-12-31T16:00:00Z")]
    [InlineData(VisitCycle.Quarterly, "2026-11-22T00:00:00Z", "2026-Q4", "2026-09-30T16:00:00Z", "2026-12-31T16:00:00Z")]
    [InlineData(VisitCycle.HalfYearly, "2026-06-30T15:00:00Z", "2026-H1", "2025-12-31T16:00:00Z", "2026-06-30T16:00:00Z")]
    [InlineData(VisitCycle.Yearly, "2026-06-30T15:00:00Z", "2026", "2025-12-31T16:00:00Z", "2026-12-31T16:00:00Z")]
    [InlineData(VisitCycle.Weeks, "2026-01-20T15:59:59Z", "2026-01-07", "2026-01-06T16:00:00Z", "2026-01-20T16:00:00Z")]
    [InlineData(VisitCycle.Weeks, "2026-01-20T16:00:00Z", "2026-01-21", "2026-01-20T16:00:00Z", "2026-02-03T16:00:00Z")]
    public void A_moment_falls_into_one_turn_of_Chinas_calendar(object cycle, string moment, string key, string from, string to)
    {
        DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        Assert.Equal(new VisitPeriod(key, Utc(from), Utc(to)), VisitPeriod.Of((VisitCycle)cycle, 2, Begins, Utc(moment)));
    }

    [Fact]
    public void Turns_follow_one_another_without_gap_or_overlap()
    {
        foreach (var cycle in Enum.GetValues<VisitCycle>())
            for (var weeks = 1; weeks <= 6; weeks++)
            {
                var (at, keys) = (Begins, new HashSet<string>());
                for (var turn = 0; turn < 100; turn++)
                {
                    var period = VisitPeriod.Of(cycle, weeks, Begins, at);
                    Assert.True(keys.Add(period.Key) && period.From <= at && at < period.To);
                    Assert.Equal(period, VisitPeriod.Of(cycle, weeks, Begins, period.To.AddTicks(-1)));
                    at = period.To;
                }
            }
    }
}
