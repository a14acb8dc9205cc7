using System.Buffers.Text;
using System.Text;

namespace Platform.Benchmarks.ByHand;

/// <summary>JSON of the product's shape, written by hand.</summary>
internal static class OrderJson
{
    static readonly string[] Lifecycles = ["DRAFT", "PLACED", "UNDER_AUDIT", "ON_HOLD", "APPROVED", "RELEASED", "COMPLETED", "CANCELLED", "CLOSED_UNCONFIRMED"];
    static readonly string[] Payments = ["UNPAID", "PARTIALLY_HELD", "HELD", "PARTIALLY_RELEASED", "RELEASED", "PARTIALLY_REFUNDED", "REFUNDED", "COD_PENDING"];
    static readonly string[] Trades = ["CREATED", "WAIT_PAY", "HELD", "SHIPPED_NOTIFIED", "CONFIRMED", "RELEASED", "DISPUTED", "REFUNDED", "PARTIALLY_REFUNDED", "CLOSED"];

    public static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string GlobalId(string type, long id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));

    public static long RowOf(string globalId)
        => long.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(globalId)).Split(':')[1], CultureInfo.InvariantCulture);

    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Opens an order's object with what both reads show; the columns come in this order.</summary>
    public static void Head(Utf8JsonWriter json, MySqlDataReader row, string? customer)
    {
        json.WriteStartObject();
        json.WriteString("id", GlobalId("Order", row.GetInt64(0)));
        json.WriteString("number", row.GetString(1));
        json.WriteString("lifecycle", Lifecycles[row.GetInt32(2)]);
        json.WriteString("paymentStatus", Payments[row.GetInt32(3)]);
        json.WriteString("placedAt", Time(row.GetDateTime(4)));
        json.WriteStartObject("payable");
        json.WriteNumber("amountMinor", row.GetInt64(5));
        json.WriteString("currency", row.GetString(6));
        json.WriteEndObject();
        if (customer is null) json.WriteNull("customer");
        else
        {
            json.WriteStartObject("customer");
            json.WriteString("displayName", customer);
            json.WriteEndObject();
        }
    }

    public static void Trade(Utf8JsonWriter json, int state, long captured, long held)
    {
        json.WriteStartObject("trade");
        json.WriteString("state", Trades[state]);
        json.WriteNumber("capturedMinor", captured);
        json.WriteNumber("heldMinor", held);
        json.WriteEndObject();
    }

    public static void Line(Utf8JsonWriter json, MySqlDataReader row, int at)
    {
        json.WriteStartObject();
        json.WriteString("sku", row.GetString(at));
        json.WriteString("name", row.GetString(at + 1));
        json.WriteNumber("quantity", row.GetInt64(at + 2));
        json.WriteNumber("unitPriceMinor", row.GetInt64(at + 3));
        json.WriteEndObject();
    }
}
