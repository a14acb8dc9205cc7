using System.Globalization;

namespace Platform.Customers.Visits;

/// <summary>One turn of a cycle, in China's calendar.</summary>
/// <param name="Key">Unique within a plan, such as 2026-11, 2026-Q4, 2026-H2, 2026 or, for weeks, the first day.</param>
/// <param name="From">Begins, UTC, inclusive.</param>
/// <param name="To">Ends, UTC, exclusive.</param>
internal sealed record VisitPeriod(string Key, DateTime From, DateTime To)
{
    /// <summary>The turn that a moment falls into.</summary>
    /// <param name="cycle">How often.</param>
    /// <param name="weeks">Length of a turn of weeks.</param>
    /// <param name="begins">When the plan begins, UTC; turns of weeks are counted from here.</param>
    /// <param name="moment">UTC; not before the plan begins.</param>
    public static VisitPeriod Of(VisitCycle cycle, int weeks, DateTime begins, DateTime moment)
    {
        var day = BusinessDay.Of(moment);
        if (cycle == VisitCycle.Weeks)
        {
            var (start, length) = (BusinessDay.Of(begins), 7 * weeks);
            var first = start.AddDays((day.DayNumber - start.DayNumber) / length * length);
            return new(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), BusinessDay.Begins(first), BusinessDay.Begins(first.AddDays(length)));
        }
        var months = cycle switch { VisitCycle.Monthly => 1, VisitCycle.Quarterly => 3, VisitCycle.HalfYearly => 6, _ => 12 };
        var turn = (day.Month - 1) / months;
        var from = new DateOnly(day.Year, turn * months + 1, 1);
        var key = cycle switch
        {
            VisitCycle.Monthly => from.ToString("yyyy-MM", CultureInfo.InvariantCulture), VisitCycle.Quarterly => FormattableString.Invariant($"{day.Year}-Q{turn + 1}"),
            VisitCycle.HalfYearly => FormattableString.Invariant($"{day.Year}-H{turn + 1}"), _ => FormattableString.Invariant($"{day.Year}"),
        };
        return new(key, BusinessDay.Begins(from), BusinessDay.Begins(from.AddMonths(months)));
    }
}
