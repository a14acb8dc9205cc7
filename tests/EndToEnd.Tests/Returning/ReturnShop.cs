using System.Globalization;

namespace Platform.EndToEnd.Tests;

/// <summary>The apparel shop with sizes, a returns shelf and a quarantine, and what customers give back; through the API alone.</summary>
internal sealed class ReturnShop(Shop shop) : IAsyncDisposable
{
    public const string Fields = """
        id version number state kind isFastLane problem refundedMinor freightMinor compensationMinor exposedMinor orderId replacementId sendBy
        lines { id position sku orderLineId requested authorised received accepted rejected resolution refundMinor aheadMinor isSettled wanted acceptedTo }
        """;

    public const string Medium = Shop.Sku, Large = "TS-RED-L", Cap = "CAP-BLUE", Mug = "MUG-WHITE";

    public Shop Shop => shop;

    public TestApp App => shop.App;

    public string Buyer { get; private set; } = "";

    public static async Task<ReturnShop> OpenAsync(Provider provider, Dictionary<string, string?>? settings = null, TextMessages? texts = null)
    {
        var it = new ReturnShop(await Shop.OpenAsync(provider, settings, texts: texts));
        await it.App.MutateAsync("upsertProducts", new
        {
            products = new object[]
            {
                new { code = "TS", name = "纯棉T恤", category = "CLOTHES", skus = new[] { new { code = Medium, name = "纯棉T恤 红 M", priceMinor = 9900, weightGrams = 220 }, new { code = Large, name = "纯棉T恤 红 L", priceMinor = 9900, weightGrams = 230 } } },
                new { code = "CAP", name = "棒球帽", category = "CLOTHES", skus = new[] { new { code = Cap, name = "棒球帽 蓝", priceMinor = 5900, weightGrams = 90 } } },
                new { code = "MUG", name = "马克杯", category = "HOME", skus = new[] { new { code = Mug, name = "马克杯 白", priceMinor = 3900, weightGrams = 380 } } },
            },
        }, "productUpload { id }");
        foreach (var sku in new[] { Large, Cap, Mug }) await it.App.MutateAsync("receiveStock", new { locationId = it.Shop.Store, lines = new[] { new { item = sku, quantity = 50 } } }, "stockLocation { id }");
        await it.App.MutateAsync("createLocation", new { code = "QZ-RET", name = "退货架", kind = "RETURNS", contactName = "退货组", phone = "0595-22000001", regionCode = "350503", region = "福建省泉州市丰泽区", address = "体育街1号2库" }, "stockLocation { id }");
        await it.App.MutateAsync("createLocation", new { code = "QZ-LOCK", name = "隔离库", kind = "QUARANTINE" }, "stockLocation { id }");
        it.Buyer = (await it.App.MutateAsync("createParty", new { kind = "PERSON", displayName = "林晓燕" }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        return it;
    }

    /// <summary>From now on somebody else buys.</summary>
    public void BuyAs(string party) => Buyer = party;

    /// <summary>An order of the buyer, paid, shipped and delivered yesterday.</summary>
    public async Task<string> DeliveredAsync(params (string Sku, int Quantity)[] lines) => await DeliverAsync(await ShippedAsync(lines));

    /// <summary>An order of the buyer, paid and shipped.</summary>
    public async Task<string> ShippedAsync(params (string Sku, int Quantity)[] lines)
    {
        var order = await shop.PlaceAsync(new
        {
            idempotencyKey = Guid.NewGuid().ToString("N"), channel = "WEB", method = "ESCROW", courier = "own-delivery", courierBy = "CUSTOMER", freightMinor = 1000, partyId = Buyer,
            receiver = new { name = "林晓燕", phone = "138" + Random.Shared.Next(10_000_000, 99_999_999), regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" },
            lines = lines.Select(l => new { sku = l.Sku, quantity = l.Quantity }),
        });
        var approved = await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, approved.GetProperty("payable").GetProperty("amountMinor").GetInt64());
        await ShipAsync(order);
        return order;
    }

    public async Task ShipAsync(string order)
    {
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED");
    }

    public async Task<string> DeliverAsync(string order)
    {
        var waybill = Shop.Text((await shop.OrderAsync(order)).GetProperty("waybills")[0], "number");
        await shop.TrackAsync(waybill, "DELIVERED", At(-24), "d1");
        await shop.UntilAsync(order, "delivered", o => Shop.Text(o, "fulfillmentStatus") == "DELIVERED");
        return order;
    }

    public static string At(double hours) => DateTime.UtcNow.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public async Task<IReadOnlyDictionary<string, string>> LinesAsync(string order)
        => (await App.DataAsync("query($id: ID!) { order(id: $id) { lines { id sku } } }", new { id = order })).GetProperty("order").GetProperty("lines").EnumerateArray().ToDictionary(l => Shop.Text(l, "sku"), l => Shop.Text(l, "id"));

    /// <summary>Asks for a return of lines by SKU; each line may carry more input.</summary>
    public async Task<JsonElement> RequestAsync(string order, string kind, params object[] lines)
        => (await App.MutateAsync("requestReturn", new { orderId = order, kind, lines }, $"returnAuthorization {{ {Fields} }}")).GetProperty("returnAuthorization");

    public async Task<JsonElement> ReturnAsync(string id) => (await App.DataAsync($"query($id: ID!) {{ return(id: $id) {{ {Fields} }} }}", new { id })).GetProperty("return");

    /// <summary>Changes a return at its present version; a conflict with the program is tried again.</summary>
    public async Task<JsonElement> ChangeAsync(string mutation, string id, object? more = null)
    {
        for (var attempt = 0; ; attempt++)
        {
            var input = more is null ? [] : JsonSerializer.SerializeToNode(more, JsonSerializerOptions.Web)!.AsObject();
            (input["id"], input["expectedVersion"]) = (id, (await ReturnAsync(id)).GetProperty("version").GetInt64());
            var payload = await shop.AnyAsync(mutation, input, $"returnAuthorization {{ {Fields} }}");
            var errors = payload.GetProperty("userErrors");
            if (errors.GetArrayLength() == 0) return payload.GetProperty("returnAuthorization");
            if (attempt >= 20 || Shop.Text(errors[0], "code") != "VERSION_CONFLICT") throw new Xunit.Sdk.XunitException($"{mutation} was refused: {errors}\n{await ReturnAsync(id)}");
            await Task.Delay(50);
        }
    }

    /// <summary>The code with which a change of an order is refused; a conflict with the program is tried again.</summary>
    public async Task<string> RefusalAsync(string mutation, string order)
    {
        for (var attempt = 0; ; attempt++)
        {
            var payload = await shop.AnyAsync(mutation, new { id = order, expectedVersion = (await shop.OrderAsync(order)).GetProperty("version").GetInt64() }, "order { id }");
            var code = Shop.Text(payload.GetProperty("userErrors")[0], "code");
            if (code != "VERSION_CONFLICT" || attempt >= 20) return code;
            await Task.Delay(50);
        }
    }

    public async Task<JsonElement> UntilAsync(string id, string what, Func<JsonElement, bool> condition)
    {
        JsonElement seen = default;
        try { await TestApp.EventuallyAsync(async () => condition(seen = await ReturnAsync(id)), what); }
        catch (Xunit.Sdk.XunitException e) { throw new Xunit.Sdk.XunitException($"{e.Message}\n{seen}\n{await App.PostAsync("{ deadDeliveries { event consumer error } }", token: await App.AdminAsync())}\n{string.Join("\n", App.Log.Lines.TakeLast(5))}"); }
        return seen;
    }

    /// <summary>The customer sends the goods; the courier brings them.</summary>
    public async Task SendAsync(string id)
    {
        var waybill = "RB" + Guid.NewGuid().ToString("N")[..10].ToUpperInvariant();
        await ChangeAsync("sendReturn", id, new { courier = "own-delivery", waybillNumber = waybill });
        await TestApp.EventuallyAsync(async () => (await App.DataAsync("query($id: ID!) { return(id: $id) { shipments { id } } }", new { id })).GetProperty("return").GetProperty("shipments").GetArrayLength() == 1, "return parcel known");
        await shop.TrackAsync(waybill, "PICKED_UP", At(-5), "p" + waybill);
        await shop.TrackAsync(waybill, "DELIVERED", At(-1), "d" + waybill);
        await TestApp.EventuallyAsync(async () => (await App.DataAsync("query($id: ID!) { return(id: $id) { arrivedAt } }", new { id })).GetProperty("return").GetProperty("arrivedAt").ValueKind != JsonValueKind.Null, "return parcel arrived");
    }

    /// <summary>Counts everything in that was allowed.</summary>
    public async Task<JsonElement> ReceiveAllAsync(string id)
        => await ChangeAsync("receiveReturn", id, new { lines = (await ReturnAsync(id)).GetProperty("lines").EnumerateArray().Select(l => new { lineId = Shop.Text(l, "id"), quantity = l.GetProperty("authorised").GetInt64() }) });

    public async Task<JsonElement> InspectAllAsync(string id)
        => await ChangeAsync("inspectReturn", id, new { lines = (await ReturnAsync(id)).GetProperty("lines").EnumerateArray().Select(l => new { lineId = Shop.Text(l, "id"), accepted = l.GetProperty("received").GetInt64() }) });

    public static JsonElement Line(JsonElement it, string sku) => it.GetProperty("lines").EnumerateArray().First(l => Shop.Text(l, "sku") == sku);

    /// <summary>Ledger, stock, timeline and deliveries agree.</summary>
    public async Task CheckAsync(params string[] orders)
    {
        await ReturnBooks.SettledAsync(App);
        await Books.CheckAsync(App);
        await ReturnBooks.CheckAsync(App);
        foreach (var order in orders)
        {
            var timeline = (await App.DataAsync("query($s: ID!) { timeline(subject: $s, first: 100) { nodes { event money { amountMinor } } } }", new { s = order })).GetProperty("timeline").GetProperty("nodes").EnumerateArray().ToList();
            var ledger = (await App.DataAsync("query($o: ID!) { ledger(orderId: $o) { sides { account amountMinor } } }", new { o = order })).GetProperty("ledger").EnumerateArray()
                .SelectMany(e => e.GetProperty("sides").EnumerateArray()).Where(s => Shop.Text(s, "account") is "ESCROW_HELD" or "SELLER_SETTLED").Sum(s => s.GetProperty("amountMinor").GetInt64());
            Assert.Equal(ledger, timeline.Select(e => e.GetProperty("money")).Where(m => m.ValueKind == JsonValueKind.Object).Sum(m => m.GetProperty("amountMinor").GetInt64()));
        }
    }

    public Task<long> SellableAsync(string sku) => Behind.NumberAsync(App, $"SELECT COALESCE(SUM(l.OnHand), 0) FROM log_stock_levels l JOIN log_locations p ON p.Id = l.LocationId WHERE l.Item = '{sku}' AND l.`Condition` = 0 AND p.Sellable = 1");

    public ValueTask DisposeAsync() => shop.DisposeAsync();
}
