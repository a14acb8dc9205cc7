namespace Platform.Kernel.Time;

/// <summary>
/// When people work: any number of intervals per weekday in one time zone; holidays without work; make-up workdays (调休) on which a weekend
/// day is worked like another weekday; and exceptions with intervals of their own. What is said of a date beats what is said of its weekday:
/// exception, then make-up day, then holiday, then weekday. Instants go in and come out in UTC.
/// </summary>
public sealed class BusinessCalendar
{
    const int LongestSearchDays = 3 * 366;
    readonly TimeZoneInfo _zone;
    readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkInterval>> _week;
    readonly IReadOnlySet<DateOnly> _holidays;
    readonly IReadOnlyDictionary<DateOnly, DayOfWeek> _makeUp;
    readonly IReadOnlyDictionary<DateOnly, IReadOnlyList<WorkInterval>> _exceptions;

    /// <summary>A calendar; intervals of a day are sorted and joined where they touch or overlap.</summary>
    /// <param name="zone">Whose local time the intervals are in.</param>
    /// <param name="week">Intervals by weekday; a missing weekday is free.</param>
    /// <param name="holidays">Dates without work.</param>
    /// <param name="makeUp">Dates that are worked like the weekday given.</param>
    /// <param name="exceptions">Dates with intervals of their own; an empty list is a free day.</param>
    public BusinessCalendar(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkInterval>> week, IReadOnlySet<DateOnly>? holidays = null,
        IReadOnlyDictionary<DateOnly, DayOfWeek>? makeUp = null, IReadOnlyDictionary<DateOnly, IReadOnlyList<WorkInterval>>? exceptions = null)
    {
        _zone = zone;
        _week = week.ToDictionary(d => d.Key, d => Joined(d.Value));
        _holidays = holidays ?? new HashSet<DateOnly>();
        _makeUp = makeUp ?? new Dictionary<DateOnly, DayOfWeek>();
        _exceptions = (exceptions ?? new Dictionary<DateOnly, IReadOnlyList<WorkInterval>>()).ToDictionary(d => d.Key, d => Joined(d.Value));
    }

    /// <summary>Around the clock, every day.</summary>
    public static BusinessCalendar Always(TimeZoneInfo zone)
        => new(zone, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => (IReadOnlyList<WorkInterval>)[new(TimeSpan.Zero, WorkInterval.EndOfDay)]));

    /// <summary>The intervals of a date, in local time, sorted.</summary>
    public IReadOnlyList<WorkInterval> On(DateOnly date)
    {
        if (_exceptions.TryGetValue(date, out var own)) return own;
        if (_makeUp.TryGetValue(date, out var like)) return _week.GetValueOrDefault(like) ?? [];
        return _holidays.Contains(date) ? [] : _week.GetValueOrDefault(date.DayOfWeek) ?? [];
    }

    /// <summary>Whether an instant is working time.</summary>
    public bool IsOpen(DateTime utc) => Spans(utc).TakeWhile(s => s.From <= utc).Any(s => utc < s.To);

    /// <summary>The instant at which so much working time has passed since another. Zero gives the instant itself, whether work is going on or not.</summary>
    /// <param name="utc">From when, UTC.</param>
    /// <param name="work">Working time, not negative.</param>
    /// <exception cref="InvalidOperationException">The calendar has not so much working time in the next three years.</exception>
    public DateTime Add(DateTime utc, TimeSpan work)
    {
        RequireUtc(utc);
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        if (work == TimeSpan.Zero) return utc;
        foreach (var (from, to) in Spans(utc))
        {
            var begin = from > utc ? from : utc;
            if (begin >= to) continue;
            if (to - begin >= work) return begin + work;
            work -= to - begin;
        }
        throw new InvalidOperationException("The calendar has not so much working time within three years.");
    }

    /// <summary>The working time between two instants; zero when the second is not later.</summary>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        RequireUtc(from);
        RequireUtc(to);
        var total = TimeSpan.Zero;
        if (to <= from) return total;
        for (var date = LocalDate(from).AddDays(-1); date <= LocalDate(to); date = date.AddDays(1))
            foreach (var span in SpansOf(date))
            {
                var (begin, end) = (span.From > from ? span.From : from, span.To < to ? span.To : to);
                if (end > begin) total += end - begin;
            }
        return total;
    }

    // From the day before, because a local day may begin on the previous UTC date.
    IEnumerable<(DateTime From, DateTime To)> Spans(DateTime utc)
    {
        RequireUtc(utc);
        var start = LocalDate(utc).AddDays(-1);
        for (var day = 0; day < LongestSearchDays; day++)
            foreach (var span in SpansOf(start.AddDays(day))) yield return span;
    }

    IEnumerable<(DateTime From, DateTime To)> SpansOf(DateOnly date)
    {
        foreach (var interval in On(date))
        {
            var (from, to) = (Utc(date, interval.From), Utc(date, interval.To));
            if (to > from) yield return (from, to);
        }
    }

    // A clock time that daylight saving skips begins with the first moment after the gap; one that comes twice means its first coming.
    DateTime Utc(DateOnly date, TimeSpan clock)
    {
        var local = date.ToDateTime(TimeOnly.MinValue) + clock;
        while (_zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        if (!_zone.IsAmbiguousTime(local)) return TimeZoneInfo.ConvertTimeToUtc(local, _zone);
        return DateTime.SpecifyKind(local - _zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc);
    }

    DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, _zone));

    static void RequireUtc(DateTime time)
    {
        if (time.Kind != DateTimeKind.Utc) throw new ArgumentException("Times are UTC.");
    }

    static IReadOnlyList<WorkInterval> Joined(IReadOnlyList<WorkInterval> intervals)
    {
        var joined = new List<WorkInterval>();
        foreach (var next in intervals.Where(i => i.From < i.To).OrderBy(i => i.From))
            if (joined.Count > 0 && next.From <= joined[^1].To) joined[^1] = joined[^1] with { To = next.To > joined[^1].To ? next.To : joined[^1].To };
            else joined.Add(next);
        return joined;
    }
}
