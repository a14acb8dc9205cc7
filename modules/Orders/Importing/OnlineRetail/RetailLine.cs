using System.Globalization;
using Platform.Kernel.Imports;

namespace Platform.Orders;

/// <summary>One line of the file, read.</summary>
internal sealed record RetailLine(long Row, string Invoice, string StockCode, string? Description, long Quantity, long PriceThousandths, DateTime At, string? Customer, string Country)
{
    const long Extreme = 10_000, LargestQuantity = 1_000_000_000, LargestPrice = 1_000_000_000_000;
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <exception cref="Refused">A value cannot be read; the reason names the column.</exception>
    public static RetailLine Of(CsvRow row)
    {
        var price = decimal.TryParse(row["UnitPrice"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var p) ? p * 1000 : throw Bad("UnitPrice");
        if (price != decimal.Truncate(price) || Math.Abs(price) > LargestPrice) throw Bad("UnitPrice");
        if (!long.TryParse(row["Quantity"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity) || Math.Abs(quantity) > LargestQuantity) throw Bad("Quantity");
        return new RetailLine(row.Number, Text("InvoiceNo", 20)!, Text("StockCode", 20)!, Text("Description", 200, mayBeEmpty: true), quantity, (long)price, Time(), Text("CustomerID", 20, mayBeEmpty: true), Text("Country", 60)!);

        string? Text(string column, int longest, bool mayBeEmpty = false)
            => row[column] is { } text ? text.Length <= longest ? text : throw Bad(column) : mayBeEmpty ? null : throw Bad(column);

        DateTime Time() => DateTime.TryParseExact(row["InvoiceDate"], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimeZoneInfo.ConvertTimeToUtc(London.IsInvalidTime(local) ? local.AddHours(1) : local, London) : throw Bad("InvoiceDate");
    }

    /// <summary>What is odd about it besides repeating another line.</summary>
    public RetailDoubts Doubts(RetailKind kind)
        => (Customer is null ? RetailDoubts.WithoutCustomer : 0) | (PriceThousandths == 0 ? RetailDoubts.PriceZero : 0) | (PriceThousandths < 0 ? RetailDoubts.PriceNegative : 0)
            | (Quantity < 0 && kind != RetailKind.Cancellation ? RetailDoubts.QuantityNegative : 0) | (Math.Abs(Quantity) >= Extreme ? RetailDoubts.QuantityExtreme : 0)
            | (PriceThousandths % 10 != 0 ? RetailDoubts.PriceBelowMinorUnit : 0) | (Description is null ? RetailDoubts.WithoutDescription : 0);

    static Refused Bad(string column) => new(OlistErrors.BadValue, column, ("column", column));
}
