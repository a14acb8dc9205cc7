using System.Globalization;
using Platform.Kernel.Imports;

namespace Platform.Orders;

/// <summary>Reads values of the export: amounts with a point, times of São Paulo without a zone.</summary>
internal static class OlistValues
{
    static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    /// <summary>Centavos.</summary>
    public static long Amount(CsvRow row, string column)
        => decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? (long)decimal.Round(value * 100) : throw new Refused(OlistErrors.BadValue, column, ("column", column));

    /// <summary>UTC; null when empty.</summary>
    public static DateTime? Time(CsvRow row, string column)
    {
        if (row[column] is not { } text) return null;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            throw new Refused(OlistErrors.BadValue, column, ("column", column));
        // Clocks jumped forward at midnight: a time that never was is taken as the hour after it.
        if (SaoPaulo.IsInvalidTime(local)) local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, SaoPaulo);
    }

    public static string Text(CsvRow row, string column, int longest)
        => row[column] is { } text && text.Length <= longest ? text : throw new Refused(OlistErrors.BadValue, column, ("column", column));
}
