using Platform.AfterSales;

namespace Platform.Modules.Tests.AfterSales.Sla;

/// <summary>The clock against somebody who looks at every minute.</summary>
public sealed class SlaRunTests
{
    const int Day = 24 * 60;

    [Fact]
    public void A_hundred_thousand_random_histories_agree_with_counting_every_minute()
    {
        var calendars = Enumerable.Range(0, 48).Select(seed => RandomCalendar.Make(seed, 50 * Day, TimeSpan.FromMinutes(1))).ToArray();
        Compare(100_000, calendars, TimeSpan.FromMinutes(1), days: 3, longestLimit: 900, seed: 20_260_101);
    }

    [Fact]
    public void Odd_seconds_agree_with_counting_every_second()
    {
        var calendars = Enumerable.Range(0, 6).Select(seed => RandomCalendar.Make(seed, 6 * Day * 60, TimeSpan.FromSeconds(1))).ToArray();
        Compare(400, calendars, TimeSpan.FromSeconds(1), days: 2, longestLimit: 600, seed: 20_260_102);
    }

    static void Compare(int histories, RandomCalendar[] calendars, TimeSpan tick, int days, int longestLimit, int seed)
    {
        var perMinute = (int)(TimeSpan.FromMinutes(1) / tick);
        var (reached, stopped) = (0, 0);
        Parallel.For(0, histories, new ParallelOptions { MaxDegreeOfParallelism = 2 }, n =>
        {
            var random = new Random(unchecked(seed * 31 + n));
            var length = days * Day * perMinute;
            var start = random.Next(Day * perMinute);
            var horizon = Math.Min(calendars[0].Open.Length, start + length + 4 * Day * perMinute);
            var (first, firstRule) = Draw(random, calendars, tick, perMinute, longestLimit, start);
            var run = new SlaRun(Instant(start, tick), firstRule);
            var happenings = new List<MinuteOracle.Happening>();
            for (int at = start, i = random.Next(9); i > 0; i--)
            {
                at += random.Next(8) == 0 ? 0 : random.Next(length / 6);
                happenings.Add(Happen(random, run, calendars, tick, perMinute, longestLimit, at));
            }
            var asked = Math.Max(start, (happenings.Count > 0 ? happenings[^1].At : start) + random.Next(Day * perMinute));
            var oracle = MinuteOracle.Walk(first, happenings, start, asked, horizon);

            var told = $"history {n}: {string.Join(" | ", happenings.Select(h => $"{h.At} {h.What} {h.Waits}"))}";
            Assert.True(oracle.ConsumedAtEnd == run.Consumed(Instant(asked, tick)) / tick, $"consumed {oracle.ConsumedAtEnd} <> {run.Consumed(Instant(asked, tick)) / tick}; {told}");
            Same(oracle.Due, run.DueAt, "due");
            Same(oracle.Warning, run.WarningAt, "warning");
            for (var s = 0; s < oracle.Steps.Length; s++) Same(oracle.Steps[s], run.Reaches(run.Rule.Ladder[s]), "step " + run.Rule.Ladder[s].AfterMinutes);
            Assert.True(oracle.InTime == run.InTime, $"in time {oracle.InTime} <> {run.InTime}; {told}");
            if (oracle.Due is not null) Interlocked.Increment(ref reached);
            if (oracle.InTime is not null) Interlocked.Increment(ref stopped);

            void Same(int? expected, DateTime? actual, string what)
            {
                var at = actual is { } t ? (double?)((t - RandomCalendar.Zero) / tick) : null;
                if (at is { } exact) at = Math.Ceiling(exact); // a share of the limit may fall within a tick
                if (expected is null && at > horizon) return;
                Assert.True(expected == at, $"{what} {expected} <> {at}; start {start}; {told}");
            }
        });
        Assert.InRange(reached, histories / 4, histories); // the drawing is not one-sided
        Assert.InRange(stopped, histories / 20, histories / 2);
    }

    static MinuteOracle.Happening Happen(Random random, SlaRun run, RandomCalendar[] calendars, TimeSpan tick, int perMinute, int longestLimit, int at)
    {
        switch (random.Next(10))
        {
            case < 3:
                var reason = (CaseWait)random.Next(3);
                run.Wait(Instant(at, tick), reason);
                return new(at, "wait", reason.ToString());
            case < 6:
                run.Continue(Instant(at, tick));
                return new(at, "continue");
            case 6 or 7:
                var (terms, rule) = Draw(random, calendars, tick, perMinute, longestLimit, at);
                run.Retarget(Instant(at, tick), rule);
                return new(at, "retarget", null, terms);
            case 8:
                run.Stop(Instant(at, tick));
                return new(at, "stop");
            default:
                run.Reopen(Instant(at, tick));
                return new(at, "reopen");
        }
    }

    static (MinuteOracle.Terms Terms, SlaRule Rule) Draw(Random random, RandomCalendar[] calendars, TimeSpan tick, int perMinute, int longestLimit, int at)
    {
        var calendar = calendars[random.Next(calendars.Length)];
        var isWork = random.Next(4) > 0;
        var limit = random.Next(1, longestLimit);
        int? share = random.Next(3) == 0 ? null : random.Next(1, 100);
        int? promised = random.Next(8) == 0 ? at + random.Next(1, 2 * Day * perMinute) : null;
        var reasons = Enum.GetValues<CaseWait>().Where(_ => random.Next(2) == 0).ToList();
        int[] steps = [-random.Next(1, 60), 0, random.Next(1, 240)];
        var meter = SlaMeter.By(calendar.Calendar);
        return (new(calendar.Open, !isWork, limit * perMinute, share, [.. reasons.Select(r => r.ToString())], [.. steps.Select(s => s * perMinute)], promised), new SlaRule
        {
            From = Instant(at, tick), Limit = TimeSpan.FromMinutes(limit), Meter = isWork ? meter : SlaMeter.AroundTheClock, Work = meter, WarningPercent = share, PausedBy = reasons,
            Ladder = [.. steps.Select((s, i) => new SlaStep(i + 1, s, EscalateTo.Owner))], PromisedAt = promised is { } p ? Instant(p, tick) : null,
        });
    }

    static DateTime Instant(int ticks, TimeSpan tick) => RandomCalendar.Zero + ticks * tick;
}
