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
            ? (long)decimal.Round(value * 100) : throw ImportTable.Bad(column);

    /// <summary>UTC; null when empty.</summary>
    public static DateTime? Time(CsvRow row, string column) => row.Time(column, SaoPaulo);
}
