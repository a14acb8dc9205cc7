using Platform.Kernel.Time;

namespace Platform.AfterSales;

/// <summary>When the people of a unit work.</summary>
internal sealed class WorkCalendars
{
    static readonly BusinessCalendar Weekdays = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .ToDictionary(d => d, _ => (IReadOnlyList<WorkInterval>)[new(TimeSpan.FromHours(9), TimeSpan.FromHours(18))]));

    public ValueTask<BusinessCalendar> ForAsync(long orgId, CancellationToken ct) => ValueTask.FromResult(Weekdays);
}
