using Microsoft.AspNetCore.Http;

namespace Platform.Benchmarks.ByHand;

/// <summary>A queue's page with its queue, in one statement.</summary>
internal sealed class CaseQueue(MySqlDataSource source)
{
    static readonly string[] Kinds = ["CONSULTATION", "SERVICE_REQUEST", "REPAIR", "COMPLAINT"], Priorities = ["URGENT", "HIGH", "NORMAL", "LOW"];

    static string Sql(bool branch) => $"""
        SELECT c.Id, c.Number, c.Title, c.Kind, c.Priority, c.DueSort, c.OpenedAt, q.Code, q.Name
        FROM (SELECT Id, Number, Title, Kind, Priority, DueSort, OpenedAt, QueueId FROM asv_cases WHERE WaitsIn = @queue AND State = 3{(branch ? " AND BranchId = @branch" : "")} ORDER BY Priority, DueSort, OpenedAt, Id LIMIT @limit) c
        JOIN asv_queues q ON q.Id = c.QueueId ORDER BY c.Priority, c.DueSort, c.OpenedAt, c.Id
        """;

    public async Task WriteAsync(HttpContext http, long? branch, long queue, int first)
    {
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using var command = new MySqlCommand(Sql(branch is not null), connection);
        command.Parameters.AddWithValue("@queue", queue);
        command.Parameters.AddWithValue("@limit", first + 1);
        if (branch is { } b) command.Parameters.AddWithValue("@branch", b);
        await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, OrderJson.Options);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("queueCases");
        json.WriteStartArray("nodes");
        var (count, end) = (0, "");
        while (await rows.ReadAsync(http.RequestAborted) && count++ < first)
        {
            end = FormattableString.Invariant($"{rows.GetInt32(4)}.{rows.GetDateTime(5).Ticks}.{rows.GetDateTime(6).Ticks}.{rows.GetInt64(0)}");
            json.WriteStartObject();
            json.WriteString("id", OrderJson.GlobalId("Case", rows.GetInt64(0)));
            json.WriteString("number", rows.GetString(1));
            json.WriteString("title", rows.GetString(2));
            json.WriteString("kind", Kinds[rows.GetInt32(3)]);
            json.WriteString("state", "IN_PROGRESS");
            json.WriteString("priority", Priorities[rows.GetInt32(4)]);
            json.WriteString("dueAt", OrderJson.Time(rows.GetDateTime(5)));
            json.WriteString("openedAt", OrderJson.Time(rows.GetDateTime(6)));
            if (branch is not null) json.WriteNull("queue"); // the queues belong to head office, a branch clerk does not see them
            else
            {
                json.WriteStartObject("queue");
                json.WriteString("code", rows.GetString(7));
                json.WriteString("name", rows.GetString(8));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
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
}
