using Microsoft.AspNetCore.Http;
using Platform.Kernel.Security;

namespace Platform.Benchmarks.ByHand;

/// <summary>One order with lines, customer and trade, in one statement.</summary>
internal sealed class OneOrder(MySqlDataSource source, FieldCipher cipher)
{
    static string Sql(bool branch) => $"""
        SELECT o.Id, o.Number, o.Lifecycle, o.PaymentStatus, o.PlacedAt, o.PayableMinor, o.Currency, p.NameSealed, t.State, t.CapturedMinor, t.HeldMinor, l.Sku, l.Name, l.Quantity, l.UnitPriceMinor
        FROM ord_orders o JOIN ord_trades t ON t.OrderId = o.Id LEFT JOIN ord_lines l ON l.OrderId = o.Id LEFT JOIN cus_parties p ON p.Id = o.PartyId{(branch ? " AND p.BranchId = @branch" : "")}
        WHERE o.Id = @id{(branch ? " AND o.BranchId = @branch" : "")} ORDER BY l.Position
        """;

    public async Task WriteAsync(HttpContext http, long? branch, string id)
    {
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using var command = new MySqlCommand(Sql(branch is not null), connection);
        command.Parameters.AddWithValue("@id", OrderJson.RowOf(id));
        if (branch is { } b) command.Parameters.AddWithValue("@branch", b);
        await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, OrderJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("data");
        if (!await rows.ReadAsync(http.RequestAborted)) json.WriteNull("order");
        else
        {
            json.WritePropertyName("order");
            OrderJson.Head(json, rows, rows.IsDBNull(7) ? null : cipher.Reveal(rows.GetString(7)));
            OrderJson.Trade(json, rows.GetInt32(8), rows.GetInt64(9), rows.GetInt64(10));
            json.WriteStartArray("lines");
            do if (!rows.IsDBNull(11)) OrderJson.Line(json, rows, 11);
            while (await rows.ReadAsync(http.RequestAborted));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }
}
