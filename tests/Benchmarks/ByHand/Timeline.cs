using Microsoft.AspNetCore.Http;

namespace Platform.Benchmarks.ByHand;

/// <summary>A page of a customer's timeline over the tables of all modules, in two statements: the entries, and which of their cases may be seen.</summary>
internal sealed class Timeline(MySqlDataSource source)
{
    static readonly string[] Modules = ["adm", "cus", "ord", "asv", "war", "par", "ana", "log"];

    static string Sql(bool after) => string.Join(" UNION ALL ", Modules.Select(m => $"""
        (SELECT '{m}' M, t.At, t.Depth, t.EventId, e.Type, e.OccurredAt, e.SubjectType, e.SubjectId FROM
          (SELECT At, Depth, EventId FROM {m}_timeline WHERE SubjectType = 'Party' AND SubjectId = @party AND Visibility >= 0{(after ? " AND At >= @at AND (At > @at OR EventId > @id)" : "")} ORDER BY At, Depth, EventId LIMIT @limit) t
          JOIN {m}_events e ON e.Id = t.EventId)
        """)) + " ORDER BY At, Depth, EventId LIMIT @limit";

    public async Task WriteAsync(HttpContext http, long? branch, long party, int first, string? after)
    {
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        var found = new List<(DateTime At, long Event, string Type, DateTime Occurred, long Case)>();
        await using (var command = new MySqlCommand(Sql(after is not null), connection))
        {
            command.Parameters.AddWithValue("@party", party);
            command.Parameters.AddWithValue("@limit", first + 1);
            if (after?.Split('.') is [var ticks, var id])
            {
                command.Parameters.AddWithValue("@at", new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture)));
                command.Parameters.AddWithValue("@id", long.Parse(id, CultureInfo.InvariantCulture));
            }
            await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
            while (await rows.ReadAsync(http.RequestAborted)) found.Add((rows.GetDateTime(1), rows.GetInt64(3), rows.GetString(4), rows.GetDateTime(5), rows.GetInt64(7)));
        }
        var visible = new HashSet<long>();
        if (found.Count > 0)
        {
            await using var command = new MySqlCommand($"SELECT Id FROM asv_cases WHERE Id IN ({string.Join(',', found.Select(f => f.Case))}){(branch is null ? "" : " AND BranchId = @branch")}", connection);
            if (branch is { } b) command.Parameters.AddWithValue("@branch", b);
            await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
            while (await rows.ReadAsync(http.RequestAborted)) visible.Add(rows.GetInt64(0));
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, OrderJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("timeline");
        json.WriteStartArray("nodes");
        foreach (var entry in found.Take(first).Where(f => visible.Contains(f.Case)))
        {
            json.WriteStartObject();
            json.WriteString("key", FormattableString.Invariant($"AfterSales:{entry.Event}"));
            json.WriteString("event", entry.Type);
            json.WriteString("occurredAt", OrderJson.Time(entry.Occurred));
            json.WriteString("module", "AfterSales");
            json.WriteString("source", OrderJson.GlobalId("Case", entry.Case));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", found.Count > first);
        var last = found.Take(first).LastOrDefault();
        json.WriteString("endCursor", FormattableString.Invariant($"{last.At.Ticks}.{last.Event}"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }
}
