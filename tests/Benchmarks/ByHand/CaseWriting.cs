using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Platform.Contracts.AfterSales;
using Platform.Host;
using Platform.Kernel.Events;
using Platform.Kernel.Security;

namespace Platform.Benchmarks.ByHand;

/// <summary>Opens and answers cases: what must be known is read in one round trip, what is written goes in one transaction and one round trip.</summary>
internal sealed class CaseWriting(MySqlDataSource source, FieldCipher cipher)
{
    static readonly string[] Consumers = [.. new EventCatalog(Modules.All()).ConsumersOf(typeof(CaseOpened)).Select(c => c.Name)];
    readonly Numbers _ids = new(source, "id", "asv_blocks"), _cases = new(source, FormattableString.Invariant($"CS{DateTime.UtcNow:yyMMdd}"), "asv_blocks");
    readonly byte[] _fingerprintKey = RandomNumberGenerator.GetBytes(32);

    static readonly string Open = $"""
        BEGIN;
        INSERT INTO asv_cases (Id, OrgId, Version, CreatedAt, UpdatedAt, CreatedBy, UpdatedBy, Number, Kind, Channel, State, Title, Description, PartyId, Priority, QueueId, WaitsIn, DueSort, OpenedAt, LastContactAt, Reopenings, Transfers, IsEscalated)
        VALUES (@id, @org, 1, @now, @now, 1, 1, @number, 2, @channel, 0, @title, @description, @party, 2, @queue, @queue, @due, @now, @now, 0, 0, 0);
        INSERT INTO asv_case_entries (Id, CaseId, Channel, TextSealed, PartyId, IsJoined, TakenBy, At) VALUES (@id + 1, @id, @channel, @sealed, @party, 0, 1, @now);
        INSERT INTO asv_case_phases (Id, CaseId, Phase, OwnerId, `From`) VALUES (@id + 2, @id, 0, 1, @now);
        INSERT INTO asv_events (Id, Type, Data, OccurredAt, SubjectType, SubjectId, SubjectVersion, Org, Actor, CorrelationId, Depth) VALUES (@id + 3, 'CaseOpened', @event, @now, 'Case', @id, 1, @path, 'clerk', @correlation, 0);
        INSERT INTO asv_timeline (SubjectType, SubjectId, At, Depth, EventId, Visibility) VALUES ('Case', @id, @now, 0, @id + 3, 2), ('Party', @party, @now, 0, @id + 3, 2);
        INSERT INTO asv_deliveries (Id, EventId, Consumer, OrderingKey, Sequence, State, DueAt, Attempts) VALUES {string.Join(", ", Consumers.Select((c, n) => $"(@id + {4 + n}, @id + 3, '{c}', CONCAT('Case:', @id), 100, 0, @now, 0)"))};
        INSERT INTO asv_service_levels (Id, OrgId, Version, CreatedAt, UpdatedAt, CreatedBy, UpdatedBy, SubjectKey, CaseId, Number, PartyId, Kind, Priority, Channel, PolicyVersionId, IsOpen, DueAt, TimerAt)
        VALUES (@id + 30, @org, 1, @now, @now, 1, 1, CONCAT('Case:', @id), @id, @number, @party, 2, 2, @channel, @policy, 1, @due, @due);
        INSERT INTO asv_sla_clocks (Id, ServiceLevelId, Target, State, StartedAt, DueAt, CountedSeconds, HistoryText) VALUES (@id + 31, @id + 30, 0, 0, @now, @due, 0, @history), (@id + 32, @id + 30, 2, 0, @now, @due, 0, @history), (@id + 33, @id + 30, 4, 0, @now, @due, 0, @history);
        INSERT INTO asv_events (Id, Type, Data, OccurredAt, SubjectType, SubjectId, SubjectVersion, Org, Actor, CorrelationId, Depth) VALUES (@id + 34, 'SlaTimerDue', @timer, @now, 'ServiceLevel', @id + 30, 1, @path, 'clerk', @correlation, 0);
        INSERT INTO asv_deliveries (Id, EventId, Consumer, OrderingKey, Sequence, State, DueAt, Attempts) VALUES (@id + 35, @id + 34, 'AfterSales/WhenSlaTimerDue', CONCAT('ServiceLevel:', @id + 30, ':', @id + 34), 100, 0, @due, 0);
        INSERT INTO asv_audit (Id, At, Actor, ActorId, Action, SubjectType, SubjectId, SubjectVersion, Changes, Ip, CorrelationId)
        VALUES (@id + 20, @now, 'clerk', 1, 'OpenCase', 'Case', @id, 1, @changes, '127.0.0.1', @correlation), (@id + 36, @now, 'clerk', 1, 'OpenCase', 'ServiceLevel', @id + 30, 1, @levelChanges, '127.0.0.1', @correlation);
        INSERT INTO asv_intake_turns (Id, Person, `Count`) VALUES (@id + 21, CONCAT('P', @party), 1) ON DUPLICATE KEY UPDATE `Count` = `Count` + 1;
        INSERT INTO asv_idempotency (Actor, Mutation, `Key`, BodyHash, CreatedAt, ResultId) VALUES ('hand', 'OpenCase', @key, @hash, @now, @id);
        COMMIT
        """;

    const string Reply = """
        BEGIN;
        UPDATE asv_cases SET Version = Version + 1, UpdatedAt = @now, UpdatedBy = 1 WHERE Id = @case AND Version = @version;
        INSERT INTO asv_case_messages (Id, CaseId, Visibility, TextSealed, AuthorId, At) VALUES (@id, @case, 0, @sealed, 1, @now);
        INSERT INTO asv_audit (Id, At, Actor, ActorId, Action, SubjectType, SubjectId, SubjectVersion, Changes, Ip, CorrelationId) VALUES (@id + 1, @now, 'clerk', 1, 'RespondToCase', 'Case', @case, @version + 1, '{}', '127.0.0.1', @correlation);
        INSERT INTO asv_idempotency (Actor, Mutation, `Key`, BodyHash, CreatedAt, ResultId) VALUES ('hand', 'RespondToCase', @key, @hash, @now, @case);
        COMMIT
        """;

    public async Task OpenAsync(HttpContext http)
    {
        var (bytes, input) = await ReadAsync<Opening>(http);
        var party = OrderJson.RowOf(input.PartyId);
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        long org, queue, policy;
        await using (var look = Command(connection, """
            SELECT 1 FROM asv_idempotency WHERE Actor = 'hand' AND Mutation = 'OpenCase' AND `Key` = @key; SELECT Id FROM cus_parties WHERE Id = @party; SELECT * FROM asv_routing_rules WHERE IsActive = 1 ORDER BY Position;
            SELECT Id, LastContactAt FROM asv_cases WHERE PartyId = @party AND State < 9 AND LastContactAt >= @since AND Kind = 2 AND (OrderId IS NOT NULL OR LocationId IS NOT NULL OR ServiceItemId IS NOT NULL) ORDER BY LastContactAt DESC LIMIT 1;
            SELECT (SELECT Id FROM adm_org_units WHERE Tier = 0), (SELECT Id FROM asv_queues WHERE Code = 'DEFAULT'), v.Id, v.Text FROM asv_sla_policies p JOIN asv_sla_policy_versions v ON v.PolicyId = p.Id WHERE p.IsActive = 1 ORDER BY p.Position DESC, v.Number DESC LIMIT 1
            """, ("key", input.IdempotencyKey), ("party", party), ("since", DateTime.UtcNow.AddHours(-72))))
        {
            await using var rows = await look.ExecuteReaderAsync();
            if (await rows.ReadAsync()) throw new InvalidOperationException("The key was used.");
            await rows.NextResultAsync();
            if (!await rows.ReadAsync()) throw new InvalidOperationException("There is no such customer.");
            await rows.NextResultAsync();
            await rows.NextResultAsync();
            await rows.NextResultAsync();
            await rows.ReadAsync();
            (org, queue, policy) = (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
        }
        var (id, number, now) = (await _ids.TakeAsync(37), await _cases.TakeAsync(1), DateTime.UtcNow);
        var human = FormattableString.Invariant($"CS{now:yyMMdd}{number:D6}");
        var terms = AfterSales.CaseIndex.Of(input.Title, input.Description).ToList();
        var words = $"INSERT INTO asv_case_terms (Term, CaseId) VALUES {string.Join(", ", terms.Select((_, n) => $"(@term{n}, @id)"))};\n        COMMIT";
        await using (var insert = Command(connection, Open.Replace("COMMIT", words, StringComparison.Ordinal), ("id", id), ("org", org), ("now", now), ("number", human), ("channel", Channel(input.Channel)), ("title", input.Title), ("description", input.Description), ("party", party), ("queue", queue), ("policy", policy), ("due", now.AddHours(8)),
            ("sealed", cipher.Protect(input.Title + "\n" + input.Description)), ("path", FormattableString.Invariant($"{org}:::")), ("correlation", Guid.NewGuid().ToString("N")), ("key", input.IdempotencyKey), ("hash", Hash(bytes)),
            ("history", FormattableString.Invariant($"S {now:O}")), ("timer", FormattableString.Invariant($$"""{"serviceLevelId":{{id + 30}},"at":"{{now:O}}"}""")),
            ("levelChanges", FormattableString.Invariant($$"""{"OrgId":["{{org}}"],"SubjectKey":["Case:{{id}}"],"CaseId":["{{id}}"],"Number":["{{human}}"],"PartyId":["{{party}}"],"Kind":["Repair"],"Priority":["Normal"],"Channel":["Phone"],"PolicyVersionId":["{{policy}}"],"IsOpen":["True"],"DueAt":["{{now:O}}"],"TimerAt":["{{now:O}}"]}""")),
            ("event", JsonSerializer.Serialize(new { caseId = id, number = human, kind = "Repair", channel = "Phone", partyId = party, openedAt = now })),
            ("changes", FormattableString.Invariant($$"""{"OrgId":["{{org}}"],"Number":["{{human}}"],"Kind":["Repair"],"Channel":["Phone"],"State":["New"],"Title":["{{input.Title}}"],"Description":["{{input.Description}}"],"PartyId":["{{party}}"],"Priority":["Normal"],"QueueId":["{{queue}}"],"WaitsIn":["{{queue}}"],"DueSort":["9999-12-31T00:00:00.0000000Z"],"OpenedAt":["{{now:O}}"],"LastContactAt":["{{now:O}}"]}"""))))
        {
            for (var n = 0; n < terms.Count; n++) insert.Parameters.AddWithValue(FormattableString.Invariant($"@term{n}"), terms[n]);
            await insert.ExecuteNonQueryAsync();
        }
        await AnswerAsync(http, new { data = new { openCase = new { @case = new { id = OrderJson.GlobalId("Case", id), number = human, state = "NEW" }, userErrors = Array.Empty<string>() } } });
    }

    public async Task ReplyAsync(HttpContext http)
    {
        var (bytes, input) = await ReadAsync<Answer>(http);
        var it = OrderJson.RowOf(input.Id);
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using (var look = Command(connection, "SELECT 1 FROM asv_idempotency WHERE Actor = 'hand' AND Mutation = 'RespondToCase' AND `Key` = @key; SELECT Version, State FROM asv_cases WHERE Id = @case", ("key", input.IdempotencyKey), ("case", it)))
        {
            await using var rows = await look.ExecuteReaderAsync();
            if (await rows.ReadAsync()) throw new InvalidOperationException("The key was used.");
            await rows.NextResultAsync();
            if (!await rows.ReadAsync() || rows.GetInt64(0) != input.ExpectedVersion || rows.GetInt32(1) >= 10) throw new InvalidOperationException("The case is not as the client saw it.");
        }
        var id = await _ids.TakeAsync(2);
        await using (var write = Command(connection, Reply, ("id", id), ("case", it), ("version", input.ExpectedVersion), ("now", DateTime.UtcNow), ("sealed", cipher.Protect(input.Text)), ("correlation", Guid.NewGuid().ToString("N")), ("key", input.IdempotencyKey), ("hash", Hash(bytes))))
            await write.ExecuteNonQueryAsync();
        await AnswerAsync(http, new { data = new { respondToCase = new { @case = new { id = input.Id, version = input.ExpectedVersion + 1 }, userErrors = Array.Empty<string>() } } });
    }

    static int Channel(string name) => (int)Enum.Parse<Contracts.ServiceChannel>(name, ignoreCase: true);

    string Hash(byte[] bytes) => Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprintKey, bytes));

    static MySqlCommand Command(MySqlConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        var command = new MySqlCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.AddWithValue("@" + name, value);
        return command;
    }

    static async Task<(byte[] Bytes, T Input)> ReadAsync<T>(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        return (body.ToArray(), JsonSerializer.Deserialize<T>(body.ToArray(), JsonSerializerOptions.Web)!);
    }

    static async Task AnswerAsync(HttpContext http, object answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    sealed record Opening(string IdempotencyKey, string Channel, string Title, string Description, string PartyId);

    sealed record Answer(string IdempotencyKey, string Id, long ExpectedVersion, string Text);
}
