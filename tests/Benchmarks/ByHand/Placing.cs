using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Platform.Contracts.Orders;
using Platform.Host;
using Platform.Kernel.Events;
using Platform.Kernel.Security;
using Platform.Orders;

namespace Platform.Benchmarks.ByHand;

/// <summary>Places an order: two reads in one round trip, then the product's rows in one transaction and one round trip.</summary>
internal sealed class Placing(MySqlDataSource source, FieldCipher cipher)
{
    static readonly string[] Consumers = [.. new EventCatalog(Modules.All()).ConsumersOf(typeof(OrderPlaced)).Select(c => c.Name)];
    readonly Numbers _ids = new(source, "id"), _orders = new(source, FormattableString.Invariant($"SO{DateTime.UtcNow:yyMMdd}"));
    readonly ReceiverSeal _seal = new(cipher);
    readonly byte[] _fingerprintKey = RandomNumberGenerator.GetBytes(32);

    static readonly string Insert = $"""
        BEGIN;
        INSERT INTO ord_orders (Id, OrgId, RegionId, BranchId, Version, CreatedAt, UpdatedAt, CreatedBy, UpdatedBy, Number, Kind, ChannelId, Lifecycle, PaymentStatus, FulfillmentStatus, ReturnStatus, Method, Currency,
          GoodsMinor, FreightMinor, DiscountMinor, PayableMinor, FreightRefundedMinor, FreightRefundPendingMinor, CourierBy, Refunds, OpenCodes, WaivedRules, OpenExceptions, OpenRefunds, IsDisputed, StockPromise, ParcelTrouble,
          PlacedAt, ReceiverName, ReceiverPhone, ReceiverAddress, RegionCode, RegionName, NameIndex, PhoneIndex, PhoneTailIndex, LikenessKey, OwnerId)
        VALUES (@id, @org, @region, @branch, 1, @now, @now, @user, @user, @number, 0, @channel, 1, 0, 0, 0, 0, 'CNY', @goods, @freight, 0, @payable, 0, 0, 0, 0, '', '', 0, 0, 0, 0, 0,
          @now, @name, @phone, @address, @code, @place, @nameIndex, @phoneIndex, @tailIndex, @likeness, @user);
        INSERT INTO ord_lines (Id, OrderId, Position, Sku, Name, Quantity, UnitPriceMinor, CataloguePriceMinor, MadeToOrder, DiscountMinor, ShippedQuantity, DeliveredQuantity, ReturnedQuantity, RefundedMinor, RefundPendingMinor)
        VALUES (@id + 1, @id, 1, @sku1, @sku1Name, @q1, @p1, @p1, 0, 0, 0, 0, 0, 0, 0), (@id + 2, @id, 2, @sku2, @sku2Name, @q2, @p2, @p2, 0, 0, 0, 0, 0, 0, 0);
        INSERT INTO ord_trades (Id, OrderId, Method, Connection, State, Currency, AmountMinor, CapturedMinor, HeldMinor, ReleasedMinor, RefundedMinor, ReleasePendingMinor, RefundPendingMinor, RecallPendingMinor, Releases)
        VALUES (@id + 3, @id, 0, 'ledger-escrow', 0, 'CNY', @payable, 0, 0, 0, 0, 0, 0, 0, 0);
        INSERT INTO ord_events (Id, Type, Data, OccurredAt, SubjectType, SubjectId, SubjectVersion, Org, Actor, CorrelationId) VALUES (@id + 4, 'OrderPlaced', @event, @now, 'Order', @id, 1, @path, @actor, @correlation);
        INSERT INTO ord_deliveries (Id, EventId, Consumer, OrderingKey, Sequence, State, DueAt, Attempts)
        VALUES {string.Join(", ", Consumers.Select((c, n) => $"(@id + {10 + n}, @id + 4, '{c}', @key, 100, 0, @now, 0)"))};
        INSERT INTO ord_timeline (SubjectType, SubjectId, At, Depth, EventId, Visibility) VALUES ('Order', @id, @now, 0, @id + 4, 2);
        INSERT INTO ord_audit (Id, At, Actor, ActorId, Action, SubjectType, SubjectId, SubjectVersion, Changes, Ip, CorrelationId) VALUES (@id + 8, @now, @actor, @user, 'PlaceOrder', 'Order', @id, 1, @changes, '127.0.0.1', @correlation);
        INSERT INTO ord_idempotency (Actor, Mutation, `Key`, BodyHash, CreatedAt, ResultId) VALUES (@keyActor, 'PlaceOrder', @idempotencyKey, @hash, @now, @id);
        COMMIT
        """;

    public async Task WriteAsync(HttpContext http, long? branch)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var input = JsonSerializer.Deserialize<PlacingInput>(bytes, JsonSerializerOptions.Web)!;
        var (a, b) = (input.Lines[0], input.Lines[1]);
        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        var skus = new Dictionary<string, (string Name, long Price)>();
        long channel, org, region = 0;
        await using (var look = new MySqlCommand("SELECT 1 FROM ord_idempotency WHERE Actor = 'hand' AND Mutation = 'PlaceOrder' AND `Key` = @key; SELECT Code, Name, PriceMinor FROM ord_skus WHERE Code IN (@a, @b); SELECT Id FROM ord_channels WHERE Code = @channel; SELECT Id, RegionId FROM adm_org_units WHERE Id = @branch OR (@branch IS NULL AND Tier = 0)", connection))
        {
            look.Parameters.AddWithValue("@key", input.IdempotencyKey);
            look.Parameters.AddWithValue("@a", a.Sku);
            look.Parameters.AddWithValue("@b", b.Sku);
            look.Parameters.AddWithValue("@channel", input.Channel);
            look.Parameters.AddWithValue("@branch", branch);
            await using var rows = await look.ExecuteReaderAsync();
            if (await rows.ReadAsync()) throw new InvalidOperationException("The key was used.");
            await rows.NextResultAsync();
            while (await rows.ReadAsync()) skus[rows.GetString(0)] = (rows.GetString(1), rows.GetInt64(2));
            await rows.NextResultAsync();
            await rows.ReadAsync();
            channel = rows.GetInt64(0);
            await rows.NextResultAsync();
            await rows.ReadAsync();
            org = rows.GetInt64(0);
            if (!rows.IsDBNull(1)) region = rows.GetInt64(1);
        }
        var (id, number, now, correlation) = (await _ids.TakeAsync(30), await _orders.TakeAsync(1), DateTime.UtcNow, Guid.NewGuid().ToString("N"));
        var human = FormattableString.Invariant($"SO{now:yyMMdd}{number:D6}");
        var sealedReceiver = _seal.Seal(new ReceiverInput { Name = input.Receiver.Name, Phone = input.Receiver.Phone, Address = input.Receiver.Address });
        var goods = (skus[a.Sku].Price * a.Quantity) + (skus[b.Sku].Price * b.Quantity);
        var (payable, r) = (goods + input.FreightMinor, sealedReceiver);
        await using (var insert = new MySqlCommand(Insert, connection))
        {
            (string, object?)[] values =
            [
                ("id", id), ("org", org), ("region", region == 0 ? null : region), ("branch", branch), ("now", now), ("user", 1L), ("number", human), ("channel", channel), ("goods", goods), ("freight", input.FreightMinor),
                ("payable", payable), ("name", r.Name), ("phone", r.Phone), ("address", r.Address), ("code", input.Receiver.RegionCode), ("place", input.Receiver.Region), ("nameIndex", r.NameIndex), ("phoneIndex", r.PhoneIndex), ("tailIndex", r.TailIndex),
                ("likeness", Likeness.Of(r.PhoneIndex!, [a.Sku, b.Sku], payable, "CNY")), ("sku1", a.Sku), ("sku1Name", skus[a.Sku].Name), ("q1", a.Quantity), ("p1", skus[a.Sku].Price), ("sku2", b.Sku), ("sku2Name", skus[b.Sku].Name),
                ("q2", b.Quantity), ("p2", skus[b.Sku].Price), ("path", FormattableString.Invariant($"{org}:{region}:{branch}:")), ("actor", "clerk"), ("correlation", correlation), ("key", FormattableString.Invariant($"Order:{id}")),
                ("keyActor", "hand"), ("idempotencyKey", input.IdempotencyKey), ("hash", Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprintKey, bytes))),
                ("event", JsonSerializer.Serialize(new { orderId = id, number = human, total = new { amountMinor = payable, currency = "CNY" }, lines = new[] { new { lineId = id + 1, sku = a.Sku, quantity = a.Quantity }, new { lineId = id + 2, sku = b.Sku, quantity = b.Quantity } } })),
                ("changes", FormattableString.Invariant($$"""{"OrgId":["{{org}}"],"RegionId":["{{region}}"],"BranchId":["{{branch}}"],"Number":["{{human}}"],"ChannelId":["{{channel}}"],"Kind":["Sale"],"Lifecycle":["Placed"],"PaymentStatus":["Unpaid"],"Currency":["CNY"],"GoodsMinor":["{{goods}}"],"FreightMinor":["{{input.FreightMinor}}"],"DiscountMinor":["0"],"PayableMinor":["{{payable}}"],"PlacedAt":["{{now:O}}"],"ReceiverName":["*"],"ReceiverPhone":["*"],"ReceiverAddress":["*"],"RegionCode":["350102"],"NameIndex":["*"],"PhoneIndex":["*"],"PhoneTailIndex":["*"]}""")),
            ];
            foreach (var (name, value) in values) insert.Parameters.AddWithValue("@" + name, value);
            await insert.ExecuteNonQueryAsync();
        }
        await Answer(http, id, human, payable);
    }

    static async Task Answer(HttpContext http, long id, string number, long payable)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new
        {
            data = new { placeOrder = new { order = new { id = OrderJson.GlobalId("Order", id), number, lifecycle = "PLACED", payable = new { amountMinor = payable, currency = "CNY" } }, userErrors = Array.Empty<string>() } },
        }));
    }
}

/// <summary>What is sent to place an order, as the product takes it.</summary>
internal sealed record PlacingInput(string IdempotencyKey, string Channel, long FreightMinor, PlacingReceiver Receiver, PlacingLine[] Lines);

/// <summary>Who gets it.</summary>
internal sealed record PlacingReceiver(string Name, string Phone, string RegionCode, string Region, string Address);

/// <summary>One line.</summary>
internal sealed record PlacingLine(string Sku, long Quantity);
