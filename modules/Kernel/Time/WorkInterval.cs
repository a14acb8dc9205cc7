namespace Platform.Kernel.Time;

/// <summary>A stretch of working time within one day, local time; the end is exclusive and may be 24:00.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it; later than <paramref name="From"/>. <see cref="EndOfDay"/> is 24:00.</param>
public readonly record struct WorkInterval(TimeSpan From, TimeSpan To)
{
    /// <summary>24:00.</summary>
    public static readonly TimeSpan EndOfDay = TimeSpan.FromHours(24);

    /// <summary>Reads <c>09:00-12:30</c>; <c>24:00</c> is the end of the day.</summary>
    /// <exception cref="FormatException">The text has another form, or ends before it begins.</exception>
    public static WorkInterval Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) throw new FormatException($"'{text}' is not an interval such as 09:00-18:00.");
        var interval = new WorkInterval(Clock(text[..dash]), Clock(text[(dash + 1)..]));
        return interval.From < interval.To ? interval : throw new FormatException($"'{text}' ends before it begins.");
    }

    static TimeSpan Clock(string text) => text.Trim() == "24:00" ? EndOfDay
        : TimeOnly.TryParseExact(text.Trim(), "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? time.ToTimeSpan()
        : throw new FormatException($"'{text}' is not a time such as 09:00.");
}
