namespace Platform.AfterSales;

/// <summary>Counts time, by a business calendar or around the clock.</summary>
internal sealed class SlaMeter
{
    /// <summary>Every minute counts.</summary>
    public static readonly SlaMeter AroundTheClock = new(null);

    readonly BusinessCalendar? _calendar;

    SlaMeter(BusinessCalendar? calendar) => _calendar = calendar;

    public static SlaMeter By(BusinessCalendar calendar) => new(calendar);

    /// <summary>Time that counts between two instants; zero when the second is not later.</summary>
    public TimeSpan Between(DateTime from, DateTime to) => to <= from ? TimeSpan.Zero : _calendar is null ? to - from : _calendar.Between(from, to);

    /// <summary>The earliest instant at which so much has been counted since another; null when the calendar has no working time in the next years.</summary>
    public DateTime? After(DateTime from, TimeSpan amount)
    {
        if (_calendar is null) return from + amount;
        try { return _calendar.Add(from, amount); }
        catch (InvalidOperationException) { return null; }
    }

    /// <summary>The instant itself when people work then, otherwise when they begin again; null when they never do.</summary>
    public DateTime? Open(DateTime at) => After(at, TimeSpan.FromTicks(1)) - TimeSpan.FromTicks(1);
}
