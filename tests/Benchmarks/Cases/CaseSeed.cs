using Platform.Benchmarks.Orders;

namespace Platform.Benchmarks.Cases;

/// <summary>
/// Fills the case tables by SQL: six of a hundred cases are open, in ten queues of head office, the others ended; a year of dates; every twentieth belongs to one busy
/// customer, on whose timeline it stands. Open cases were answered once, so that a further answer is an answer and nothing else.
/// </summary>
internal static class CaseSeed
{
    public const int Queues = 10, InProgress = 3;
    const int Chunk = 200_000, BusyMost = 5000;

    /// <summary>The queues.</summary>
    public static async Task QueuesAsync(MySqlConnection db)
    {
        var first = await OrderSeed.TakeAsync(db, "asv_blocks", "id", Queues);
        await OrderSeed.RunAsync(db, $"""
            INSERT INTO asv_queues (Id, OrgId, Version, CreatedAt, UpdatedAt, Code, Name, IsActive)
            SELECT {first} + seq, (SELECT Id FROM adm_org_units WHERE Tier = 0 LIMIT 1), 1, now(6), now(6), CONCAT('BENCH', seq), CONCAT('测试队列', seq), 1 FROM seq_0_to_{Queues - 1}
            """);
    }

    /// <summary>Adds cases until there are so many.</summary>
    public static async Task CasesAsync(MySqlConnection db, int total)
    {
        var have = (int)await OrderSeed.ScalarAsync(db, "SELECT count(*) FROM asv_cases WHERE Number LIKE 'CB%'");
        // Twenty indexes grow slowly a row at a time and quickly at once.
        var indexes = total - have > Chunk / 2 ? await IndexesAsync(db) : [];
        if (indexes.Count > 0) await OrderSeed.RunAsync(db, $"ALTER TABLE asv_cases {string.Join(", ", indexes.Select(i => $"DROP INDEX `{i.Name}`"))}");
        for (; have < total; have = Math.Min(total, have + Chunk)) await AddAsync(db, have, Math.Min(Chunk, total - have));
        if (indexes.Count > 0) await OrderSeed.RunAsync(db, $"ALTER TABLE asv_cases {string.Join(", ", indexes.Select(i => $"ADD INDEX `{i.Name}` ({i.Columns})"))}");
        await OrderSeed.RunAsync(db, "ANALYZE TABLE asv_cases, asv_timeline, asv_events");
    }

    static async Task AddAsync(MySqlConnection db, int have, int n)
    {
        var first = await OrderSeed.TakeAsync(db, "asv_blocks", "id", n * 2);
        await OrderSeed.RunAsync(db, $"""
            INSERT INTO asv_cases (Id, OrgId, RegionId, BranchId, Version, CreatedAt, UpdatedAt, Number, Kind, Channel, State, Title, Description, PartyId, Priority, QueueId, WaitsIn,
              DueSort, OpenedAt, LastContactAt, AcceptedAt, RespondedAt, ResolvedAt, ClosedAt, Reopenings, Transfers, IsEscalated)
            SELECT {first} + s.n, p.BranchId, p.RegionId, p.BranchId, 3, s.At, s.At, CONCAT('CB', LPAD({have} + s.n, 9, '0')), s.n % 4, s.n % 3, IF(s.Open, IF(s.n % 2, {InProgress}, 2), 10),
              CONCAT(ELT(1 + s.n % 8, '厨房水管漏水', '客厅空调不制冷', '电梯停运', '门禁卡失效', '楼道灯不亮', '热水器打不着火', '快递柜打不开', '车位被占'), ' ', s.n % 40, '栋'),
              CONCAT('业主反映', ELT(1 + s.n % 5, '昨晚开始', '今天早上', '上周以来', '装修之后', '停电之后'), '出现问题，请尽快安排', ELT(1 + s.n % 3, '水电工', '电工', '保安'), '上门处理。编号', CRC32(s.n + {have})),
              IF(s.n % 20 = 0, (SELECT PartyId FROM bench_people WHERE N = 0), p.PartyId), s.n % 4, q.Id, IF(s.Open, q.Id, NULL),
              TIMESTAMPADD(HOUR, 24 + s.n % 100, s.At), s.At, s.At, s.At, s.At, IF(s.Open, NULL, s.At), IF(s.Open, NULL, s.At), 0, 0, 0
            FROM (SELECT seq n, CRC32(CONCAT('c', seq + {have})) % 5000 Who, CRC32(CONCAT('o', seq + {have})) % 100 < 6 Open, CRC32(CONCAT('q', seq)) % {Queues} Queue,
                TIMESTAMPADD(SECOND, -FLOOR(({n} - seq) * 31536000.0 / {n}), now(6)) At FROM seq_0_to_{n - 1}) s
            JOIN bench_people p ON p.N = s.Who JOIN asv_queues q ON q.Code = CONCAT('BENCH', s.Queue)
            """);
        await OrderSeed.RunAsync(db, $$"""
            INSERT INTO asv_events (Id, Type, Data, OccurredAt, SubjectType, SubjectId, SubjectVersion, Actor, CorrelationId, Depth)
            SELECT c.Id + {{n}}, 'CaseOpened', CONCAT('{"caseId":', c.Id, ',"number":"', c.Number, '","kind":"Repair","channel":"Phone","partyId":', c.PartyId, ',"openedAt":"', REPLACE(c.OpenedAt, ' ', 'T'), 'Z"}'), c.OpenedAt, 'Case', c.Id, 1, 'seed', md5(c.Id), 0
            FROM asv_cases c WHERE c.Id >= {{first}} AND c.Id < {{first + n}} AND c.PartyId = (SELECT PartyId FROM bench_people WHERE N = 0) AND (SELECT count(*) FROM asv_timeline) < {{BusyMost}} LIMIT {{BusyMost}}
            """);
        await OrderSeed.RunAsync(db, $"""
            INSERT INTO asv_timeline (SubjectType, SubjectId, At, Depth, EventId, Visibility)
            SELECT 'Party', (SELECT PartyId FROM bench_people WHERE N = 0), OccurredAt, 0, Id, 2 FROM asv_events WHERE Id >= {first + n} AND Id < {first + (2 * n)}
            """);
    }

    static async Task<List<(string Name, string Columns)>> IndexesAsync(MySqlConnection db)
    {
        var indexes = new List<(string, string)>();
        await using var command = new MySqlCommand("SELECT INDEX_NAME, GROUP_CONCAT(CONCAT('`', COLUMN_NAME, '`', IF(COLLATION = 'D', ' DESC', '')) ORDER BY SEQ_IN_INDEX) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'asv_cases' AND NON_UNIQUE = 1 GROUP BY INDEX_NAME", db);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) indexes.Add((rows.GetString(0), rows.GetString(1)));
        return indexes;
    }
}
