using Microsoft.AspNetCore.Http;
using Platform.Kernel.Security;

namespace Platform.Benchmarks.ByHand;

/// <summary>A page of orders with lines and customers, in one statement.</summary>
internal sealed class OrderList(MySqlDataSource source, FieldCipher cipher)
{
    const string After = " AND o.PlacedAt <= @at AND (o.PlacedAt < @at OR o.Id < @id)";

    // Limited before it is joined, or MariaDB may begin at the wrong table.
    static string Sql(bool branch, bool after) => $"""
        SELECT o.Id, o.Number, o.Lifecycle, o.PaymentStatus, o.PlacedAt, o.PayableMinor, o.Currency, p.NameSealed, l.Sku, l.Name, l.Quantity, l.UnitPriceMinor
        FROM (SELECT o.Id, o.Number, o.Lifecycle, o.PaymentStatus, o.PlacedAt, o.PayableMinor, o.Currency, o.PartyId FROM ord_orders o
              WHERE {(branch ? "o.BranchId = @branch AND " : "")}o.Lifecycle = @state{(after ? After : "")} ORDER BY o.PlacedAt DESC, o.Id DESC LIMIT @limit) o
        LEFT JOIN cus_parties p ON p.Id = o.PartyId{(branch ? " AND p.BranchId = @branch" : "")}
        LEFT JOIN ord_lines l ON l.OrderId = o.Id
        ORDER BY o.PlacedAt DESC, o.Id DESC, l.Position
        """;

    public async Task WriteAsync(HttpContext http, long? branch, int state, int first, string? after)
    {
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using var command = new MySqlCommand(Sql(branch is not null, after is not null), connection);
        command.Parameters.AddWithValue("@state", state);
        command.Parameters.AddWithValue("@limit", first + 1);
        if (branch is { } b) command.Parameters.AddWithValue("@branch", b);
        if (after?.Split('.') is [var ticks, var id])
        {
            command.Parameters.AddWithValue("@at", new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture)));
            command.Parameters.AddWithValue("@id", long.Parse(id, CultureInfo.InvariantCulture));
        }
        await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, OrderJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("orders");
        json.WriteStartArray("nodes");
        var (count, last, end) = (0, 0L, "");
        while (await rows.ReadAsync(http.RequestAborted))
        {
            if (rows.GetInt64(0) is var order && order != last)
            {
                if (count > 0) Close(json);
                if (count++ == first) break;
                last = order;
                end = FormattableString.Invariant($"{rows.GetDateTime(4).Ticks}.{order}");
                OrderJson.Head(json, rows, rows.IsDBNull(7) ? null : cipher.Reveal(rows.GetString(7)));
                json.WriteStartArray("lines");
            }
            if (!rows.IsDBNull(8)) OrderJson.Line(json, rows, 8);
        }
        if (count is > 0 && count <= first) Close(json);
        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", count > first);
        json.WriteString("endCursor", end);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }

    static void Close(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
