using System.Text;
using Platform.Customers;
using Platform.Kernel.Security;
using Platform.Orders;

namespace Platform.Benchmarks.Orders;

/// <summary>
/// Fills the order tables by SQL: customers and orders over the branches (the small one has 6 of 1,000, others more or less), states and a
/// year of dates, two lines and a trade each. Ids come out of the program's own number blocks, so it goes on numbering behind them.
/// </summary>
internal static class OrderSeed
{
    const int Slots = 1000, People = 5000;

    public static string Sku(int product, int size) => $"SKU-{product:D2}-{size}";

    /// <summary>Customers, and the seed's own table of who lives where.</summary>
    public static async Task PeopleAsync(Deployment deployment, MySqlConnection db)
    {
        await RunAsync(db, """
            CREATE TABLE bench_people (N int PRIMARY KEY, PartyId bigint, BranchId bigint, RegionId bigint, Name varchar(600), Phone varchar(200), Address varchar(1400), NameIndex varchar(32), PhoneIndex varchar(32), TailIndex varchar(32))
            """);
        var first = await TakeAsync(db, "cus_blocks", "id", People);
        var seal = new ReceiverSeal(deployment.Cipher);
        string[] surnames = ["林", "陈", "黄", "张", "李", "王", "吴", "刘", "蔡", "杨"], given = ["晓燕", "志强", "美玲", "建国", "秀英", "伟", "芳", "敏", "静", "磊"];
        for (var at = 0; at < People; at += 500)
        {
            var (people, parties) = (new StringBuilder(), new StringBuilder());
            for (var n = at; n < at + 500; n++)
            {
                var slot = n % Slots;
                var place = deployment.Branches[slot < 6 ? 0 : 1 + (int)(Math.Pow((slot - 6) / 994.0, 1.6) * 39)];
                var name = surnames[n % 10] + given[n / 10 % 10];
                var s = seal.Seal(new ReceiverInput { Name = name, Phone = $"138{n + 5000000:D8}", Address = $"湖东路{n}号3座1502室", RegionCode = "350102" });
                var (branch, region) = (Place.Row(place.Branch), Place.Row(place.Region));
                people.Append(people.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"({n},{first + n},{branch},{region},'{s.Name}','{s.Phone}','{s.Address}','{s.NameIndex}','{s.PhoneIndex}','{s.TailIndex}')");
                parties.Append(parties.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"({first + n},{first + n},'CB{n:D8}',0,0,'{deployment.Cipher.Protect(name)}','{deployment.Cipher.Index(name)}',{branch},{region},{branch},1,now(6),now(6))");
            }
            await RunAsync(db, $"INSERT INTO bench_people VALUES {people}");
            await RunAsync(db, $"INSERT INTO cus_parties (Id,FamilyId,Number,Kind,Status,NameSealed,NameIndex,OrgId,RegionId,BranchId,Version,CreatedAt,UpdatedAt) VALUES {parties}");
        }
    }

    /// <summary>Adds orders until there are so many.</summary>
    public static async Task OrdersAsync(MySqlConnection db, int total)
    {
        var have = await ScalarAsync(db, "SELECT count(*) FROM ord_orders WHERE Number LIKE 'SB%'");
        var n = total - have;
        if (n <= 0) return;
        var first = await TakeAsync(db, "ord_blocks", "id", (int)(n * 4)); // order, trade, two lines
        await RunAsync(db, $"""
            INSERT INTO ord_orders (Id, OrgId, RegionId, BranchId, Version, CreatedAt, UpdatedAt, Number, Kind, PartyId, ChannelId, Lifecycle, PaymentStatus, FulfillmentStatus, ReturnStatus, Method, Currency,
              GoodsMinor, FreightMinor, DiscountMinor, PayableMinor, FreightRefundedMinor, FreightRefundPendingMinor, CourierBy, Refunds, OpenCodes, WaivedRules, OpenExceptions, OpenRefunds, IsDisputed, StockPromise, ParcelTrouble,
              PlacedAt, ReceiverName, ReceiverPhone, ReceiverAddress, RegionCode, RegionName, Country, NameIndex, PhoneIndex, PhoneTailIndex, LikenessKey)
            SELECT {first} + s.n, p.BranchId, p.RegionId, p.BranchId, 4, s.At, s.At, CONCAT('SB', LPAD({have} + s.n, 8, '0')), 0, p.PartyId, c.Id, s.Life, IF(s.Life IN (5, 4), 2, IF(s.Life = 6, 4, 0)),
              IF(s.Life = 6, 6, IF(s.Life = 5, 4, 1)), 0, 0, 'CNY', 15000, 1000, 0, 16000, 0, 0, 0, 0, IF(s.Life = 3, 'ADDRESS_MISSING', ''), '', s.Life = 3, 0, 0, 1, 0,
              s.At, p.Name, p.Phone, p.Address, '350102', '福建省福州市鼓楼区', 'CN', p.NameIndex, p.PhoneIndex, p.TailIndex, md5(s.n)
            FROM (SELECT seq n, CRC32(CONCAT('b', seq)) % {Slots} + {Slots} * (CRC32(CONCAT('p', seq)) % {People / Slots}) Who,
                TIMESTAMPADD(SECOND, -FLOOR(({n} - seq) * 31536000.0 / {n} + CRC32(CONCAT('t', seq)) % 300), now(6)) At,
                {State("CRC32(CONCAT('s', seq)) % 100", $"seq > {n} * 0.75")} Life
              FROM seq_0_to_{n - 1}) s
            JOIN bench_people p ON p.N = s.Who CROSS JOIN (SELECT Id FROM ord_channels LIMIT 1) c
            """);
        await RunAsync(db, $"""
            INSERT INTO ord_trades (Id, OrderId, Method, State, Currency, AmountMinor, CapturedMinor, HeldMinor, ReleasedMinor, RefundedMinor, ReleasePendingMinor, RefundPendingMinor, RecallPendingMinor, Releases)
            SELECT Id + {n}, Id, 0, IF(PaymentStatus = 4, 5, IF(PaymentStatus = 2, 2, 1)), 'CNY', 16000, IF(PaymentStatus IN (2, 4), 16000, 0), IF(PaymentStatus = 2, 16000, 0), IF(PaymentStatus = 4, 16000, 0), 0, 0, 0, 0, 0
            FROM ord_orders WHERE Id >= {first} AND Id < {first + n}
            """);
        await RunAsync(db, $"""
            INSERT INTO ord_lines (Id, OrderId, Position, Sku, Name, Quantity, UnitPriceMinor, CataloguePriceMinor, MadeToOrder, DiscountMinor, ShippedQuantity, DeliveredQuantity, ReturnedQuantity, RefundedMinor, RefundPendingMinor)
            SELECT {first + (n * 2)} + (o.Id - {first}) * 2 + l.seq - 1, o.Id, l.seq, CONCAT('SKU-', LPAD(1 + o.Id % 20, 2, '0'), '-', l.seq), CONCAT('纯棉T恤 ', 1 + o.Id % 20), l.seq, 5000, 5000, 0, 0, IF(o.Lifecycle = 6, l.seq, 0), IF(o.Lifecycle = 6, l.seq, 0), 0, 0, 0
            FROM ord_orders o CROSS JOIN seq_1_to_2 l WHERE o.Id >= {first} AND o.Id < {first + n}
            """);
        await RunAsync(db, "ANALYZE TABLE ord_orders, ord_lines, ord_trades, cus_parties");
    }

    // Three quarters of a year are over and done with; of the newest quarter one in two is under way.
    static string State(string random, string recent)
        => $"CASE WHEN NOT ({recent}) THEN IF({random} < 94, 6, 7) WHEN {random} < 40 THEN 6 WHEN {random} < 85 THEN 5 WHEN {random} < 90 THEN 4 WHEN {random} < 94 THEN 2 WHEN {random} < 96 THEN 3 WHEN {random} < 97 THEN 1 ELSE 7 END";

    /// <summary>Takes numbers as the program does.</summary>
    public static Task<long> TakeAsync(MySqlConnection db, string table, string series, int size)
        => ScalarAsync(db, $"INSERT INTO {table} (Name, Next) VALUES ('{series}', LAST_INSERT_ID(1 + {size})) ON DUPLICATE KEY UPDATE Next = LAST_INSERT_ID(Next + {size}); SELECT LAST_INSERT_ID() - {size}");

    public static async Task<long> ScalarAsync(MySqlConnection db, string sql)
    {
        await using var command = new MySqlCommand(sql, db);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public static async Task RunAsync(MySqlConnection db, string sql)
    {
        await using var command = new MySqlCommand(sql, db) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
