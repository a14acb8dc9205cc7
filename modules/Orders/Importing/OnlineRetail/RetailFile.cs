using Platform.Kernel.Imports;

namespace Platform.Orders;

/// <summary>The table <c>online_retail.csv</c>, plain or gzipped: one row a line of an invoice.</summary>
internal sealed class RetailFile
{
    static readonly string[] Columns = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"];

    readonly ImportFile _file;

    RetailFile(ImportFile file) => _file = file;

    /// <exception cref="Refused">The file or a column is missing; all that is missing is named.</exception>
    public static async Task<RetailFile> Open(IReadOnlyList<ImportFile> given, CancellationToken ct) => new(await ImportTable.Only(given, "online_retail", Columns, ct));

    /// <summary>
    /// The invoices in the order in which they begin, cancellations last and by time, because they take purchases back. The whole file is read first: an invoice's lines need not stand together, and a line can repeat one
    /// that stands far away.
    /// </summary>
    public async Task<IReadOnlyList<RetailInvoice>> Invoices(CancellationToken ct)
    {
        var (invoices, byNumber, seen) = (new List<RetailInvoice>(), new Dictionary<string, RetailInvoice>(), new HashSet<RetailLine>());
        await foreach (var row in CsvRows.Read(_file, 0, ct))
        {
            var number = row["InvoiceNo"] is { Length: > 0 and <= 20 } text ? text : FormattableString.Invariant($"row {row.Number}");
            if (!byNumber.TryGetValue(number, out var invoice)) invoices.Add(byNumber[number] = invoice = new RetailInvoice(number));
            try
            {
                var line = RetailLine.Of(row);
                invoice.Add(line, repeats: !seen.Add(line with { Row = 0 }));
            }
            catch (Refused refused) { invoice.Wrong ??= refused; }
        }
        return [.. invoices.Where(i => i.Number[0] != 'C'), .. invoices.Where(i => i.Number[0] == 'C').OrderBy(i => i.Lines.Count == 0 ? DateTime.MaxValue : i.At)];
    }
}
