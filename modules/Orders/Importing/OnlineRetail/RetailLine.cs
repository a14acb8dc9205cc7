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
        var price = decimal.TryParse(row["UnitPrice"], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var p) ? p * 1000 : throw ImportTable.Bad("UnitPrice");
        if (price != decimal.Truncate(price) || Math.Abs(price) > LargestPrice) throw ImportTable.Bad("UnitPrice");
        if (!long.TryParse(row["Quantity"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity) || Math.Abs(quantity) > LargestQuantity) throw ImportTable.Bad("Quantity");
        return new RetailLine(row.Number, row.Text("InvoiceNo", 20), row.Text("StockCode", 20), row["Description"] is null ? null : row.Text("Description", 200), quantity, (long)price,
            row.Time("InvoiceDate", London) ?? throw ImportTable.Bad("InvoiceDate"), row["CustomerID"] is null ? null : row.Text("CustomerID", 20), row.Text("Country", 60));
    }

    /// <summary>What is odd about it besides repeating another line.</summary>
    public RetailDoubts Doubts(RetailKind kind)
        => (Customer is null ? RetailDoubts.WithoutCustomer : 0) | (PriceThousandths == 0 ? RetailDoubts.PriceZero : 0) | (PriceThousandths < 0 ? RetailDoubts.PriceNegative : 0)
            | (Quantity < 0 && kind != RetailKind.Cancellation ? RetailDoubts.QuantityNegative : 0) | (Math.Abs(Quantity) >= Extreme ? RetailDoubts.QuantityExtreme : 0)
            | (PriceThousandths % 10 != 0 ? RetailDoubts.PriceBelowMinorUnit : 0) | (Description is null ? RetailDoubts.WithoutDescription : 0);
}
