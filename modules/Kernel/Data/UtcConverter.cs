using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Kernel.Data;

/// <summary>
/// Times are UTC everywhere. They are cut to whole microseconds, the finest that MariaDB keeps, so that a value read back equals the
/// value written; providers return them without a kind, which is set here once.
/// </summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => ToStore(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
{
    /// <summary>UTC and whole microseconds.</summary>
    /// <exception cref="InvalidOperationException">A local time got in.</exception>
    public static DateTime ToStore(DateTime value)
    {
        if (value.Kind == DateTimeKind.Local) throw new InvalidOperationException("Only UTC times are stored.");
        return new DateTime(value.Ticks - value.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
