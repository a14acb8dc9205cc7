using Platform.Kernel.Imports;

namespace Platform.Orders;

/// <summary>The tables of a marketplace export in the Olist layout, each a CSV file, plain or gzipped, found by its name.</summary>
internal sealed class OlistFiles
{
    static readonly Dictionary<string, string[]> Columns = new()
    {
        ["orders"] = ["order_id", "customer_id", "order_status", "order_purchase_timestamp", "order_approved_at", "order_delivered_carrier_date", "order_delivered_customer_date", "order_estimated_delivery_date"],
        ["order_items"] = ["order_id", "order_item_id", "product_id", "price", "freight_value"],
        ["order_payments"] = ["order_id", "payment_sequential", "payment_type", "payment_value"],
        ["customers"] = ["customer_id", "customer_unique_id", "customer_zip_code_prefix", "customer_city", "customer_state"],
    };

    readonly Dictionary<string, ImportFile> _files;

    OlistFiles(Dictionary<string, ImportFile> files) => _files = files;

    public ImportFile Orders => _files["orders"];

    /// <summary>Finds the tables and checks their columns.</summary>
    /// <exception cref="Refused">A table or a column is missing; all that is missing is named.</exception>
    public static async Task<OlistFiles> Open(IReadOnlyList<ImportFile> given, CancellationToken ct)
    {
        var (files, wrong) = (new Dictionary<string, ImportFile>(), new Reasons());
        foreach (var (table, columns) in Columns)
            if (await ImportTable.Find(given, table + ".csv", name => Table(name) == table, columns, wrong, ct) is { } file) files[table] = file;
        wrong.ThrowIfAny();
        return new OlistFiles(files);
    }

    public IAsyncEnumerable<CsvRow> Read(string table, CancellationToken ct) => CsvRows.Read(_files[table], 0, ct);

    // Public copies carry a prefix and a suffix: olist_orders_dataset.csv is orders.csv.
    static string Table(string name)
    {
        var plain = name.ToLowerInvariant();
        foreach (var end in (string[])[".gz", ".csv", "_dataset"]) if (plain.EndsWith(end, StringComparison.Ordinal)) plain = plain[..^end.Length];
        return plain.StartsWith("olist_", StringComparison.Ordinal) ? plain["olist_".Length..] : plain;
    }
}
