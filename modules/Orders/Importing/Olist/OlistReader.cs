using System.Runtime.CompilerServices;
using System.Text.Json;
using Platform.Contracts.Customers;
using Platform.Kernel.Imports;

namespace Platform.Orders;

/// <summary>Reads the export's tables together.</summary>
internal sealed class OlistReader(OlistFiles files)
{
    readonly Dictionary<string, List<OlistOrder.Item>> _items = [];
    readonly Dictionary<string, List<OlistOrder.Payment>> _payments = [];
    readonly Dictionary<string, ForeignParty> _customers = [];
    readonly Dictionary<string, List<IReadOnlyDictionary<string, string>>> _raw = [];

    /// <summary>Reads all tables but the orders.</summary>
    public async Task Prepare(CancellationToken ct)
    {
        await foreach (var row in files.Read("order_items", ct))
        {
            Keep(row);
            Add(_items, row, new OlistOrder.Item(row.Text("product_id", 60), OlistValues.Amount(row, "price"), OlistValues.Amount(row, "freight_value")));
        }
        await foreach (var row in files.Read("order_payments", ct))
        {
            Keep(row);
            Add(_payments, row, new OlistOrder.Payment(row.Text("payment_sequential", 10), row.Text("payment_type", 40), OlistValues.Amount(row, "payment_value")));
        }
        await foreach (var row in files.Read("customers", ct))
            _customers[row.Text("customer_id", 64)] = new ForeignParty(row.Text("customer_unique_id", 64), null, null, "BR",
                row["customer_city"] is { } city ? $"{city}, {row["customer_state"]}" : null, row["customer_zip_code_prefix"]);
    }

    /// <summary>The orders behind a row number, each with its row number; an order that cannot be read carries the reason.</summary>
    public async IAsyncEnumerable<ReadRow<OlistOrder>> Orders(long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in CsvRows.Read(files.Orders, behind, ct))
        {
            OlistOrder? order = null;
            Refused? wrong = null;
            try { order = Of(row); }
            catch (Refused refused) { wrong = refused; }
            yield return new(row.Number, row["order_id"] is { Length: <= 100 } key ? key : null, order, wrong);
        }
    }

    OlistOrder Of(CsvRow row)
    {
        var id = row.Text("order_id", 64);
        if (!_customers.TryGetValue(row["customer_id"] ?? "", out var customer)) throw new Refused(OlistErrors.UnknownCustomer, "customer_id");
        return new OlistOrder
        {
            Row = row.Number, Id = id, Status = row.Text("order_status", 40), Customer = customer,
            PurchasedAt = OlistValues.Time(row, "order_purchase_timestamp") ?? throw ImportTable.Bad("order_purchase_timestamp"),
            ApprovedAt = OlistValues.Time(row, "order_approved_at"), HandedOverAt = OlistValues.Time(row, "order_delivered_carrier_date"),
            DeliveredAt = OlistValues.Time(row, "order_delivered_customer_date"), PromisedAt = OlistValues.Time(row, "order_estimated_delivery_date"),
            Items = _items.GetValueOrDefault(id) ?? [], Payments = _payments.GetValueOrDefault(id) ?? [],
            Payload = JsonSerializer.Serialize(new { order = row.Fields, parts = _raw.GetValueOrDefault(id) }),
        };
    }

    void Keep(CsvRow row)
    {
        var id = row.Text("order_id", 64);
        if (!_raw.TryGetValue(id, out var list)) _raw[id] = list = [];
        list.Add(row.Fields);
    }

    static void Add<T>(Dictionary<string, List<T>> by, CsvRow row, T value)
    {
        var id = row["order_id"]!;
        if (!by.TryGetValue(id, out var list)) by[id] = list = [];
        list.Add(value);
    }
}
