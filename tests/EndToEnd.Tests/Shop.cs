using Microsoft.Extensions.DependencyInjection;

namespace Platform.EndToEnd.Tests;

/// <summary>A small apparel shop, set up and worked with through the API alone.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Sku = "TS-RED-M";

    Shop(TestApp app) => App = app;

    public TestApp App { get; }

    public string Store { get; private set; } = "";

    public static async Task<Shop> OpenAsync(Provider provider, Dictionary<string, string?>? settings = null, long stock = 100, TextMessages? texts = null, Action<IServiceCollection>? services = null)
    {
        var shop = new Shop(await TestApp.StartAsync(provider, settings, services, replace: texts is null ? null : texts.AddTo));
        await shop.App.MutateAsync("upsertChannel", new { code = "WEB", kind = "WEB", name = "网店" }, "salesChannel { id }");
        await shop.App.MutateAsync("upsertProducts", new { products = new[] { new { code = "TS", name = "纯棉T恤", skus = new[] { new { code = Sku, name = "纯棉T恤 红 M", priceMinor = 9900, weightGrams = 220 } } } } }, "productUpload { id }");
        var made = await shop.App.MutateAsync("createLocation", new { code = "QZ1", name = "泉州成品仓", kind = "DC", sellable = true, regionCode = "350503", region = "福建省泉州市丰泽区", address = "体育街1号", contactName = "仓库", phone = "0595-22000000" }, "stockLocation { id }");
        shop.Store = made.GetProperty("stockLocation").GetProperty("id").GetString()!;
        if (stock > 0) await shop.App.MutateAsync("receiveStock", new { locationId = shop.Store, lines = new[] { new { item = Sku, quantity = stock } } }, "stockLocation { id }");
        return shop;
    }

    /// <summary>Input of an order of one line.</summary>
    public static object Order(string phone = "13805951234", int quantity = 2, string? courier = "own-delivery", string method = "ESCROW", string? key = null) => new
    {
        idempotencyKey = key ?? Guid.NewGuid().ToString("N"), channel = "WEB", method, courier, courierBy = "CUSTOMER", freightMinor = 1000,
        receiver = new { name = "林晓燕", phone, regionCode = "350102", region = "福建省福州市鼓楼区", address = "湖东路188号3座1502室" },
        lines = new[] { new { sku = Sku, quantity } },
    };

    public async Task<string> PlaceAsync(object? input = null)
        => (await App.MutateAsync("placeOrder", input ?? Order(), "order { id number lifecycle paymentStatus stage }")).GetProperty("order").GetProperty("id").GetString()!;

    /// <summary>The order as the API shows it now.</summary>
    public async Task<JsonElement> OrderAsync(string id) => (await App.DataAsync("""
        query($id: ID!) { order(id: $id) { id version number lifecycle stage paymentStatus fulfillmentStatus openExceptions courierConnection payable { amountMinor }
          trade { state capturedMinor heldMinor releasedMinor refundedMinor } lines { id quantity shippedQuantity deliveredQuantity returnedQuantity }
          shipments { id version state courier } fulfillments { id version state } waybills { number } availableTransitions { name allowed } } }
        """, new { id })).GetProperty("order");

    public async Task<JsonElement> UntilAsync(string order, string what, Func<JsonElement, bool> condition)
    {
        JsonElement seen = default;
        try { await TestApp.EventuallyAsync(async () => condition(seen = await OrderAsync(order)), what); }
        catch (Xunit.Sdk.XunitException e) { throw new Xunit.Sdk.XunitException($"{e.Message}\n{seen}\n{await DeadAsync()}"); }
        return seen;
    }

    async Task<string> DeadAsync() => string.Join("\n", (await App.PostAsync("{ deadDeliveries { event consumer error } }", token: await App.AdminAsync())).ToString());

    public static string Text(JsonElement at, string name) => at.GetProperty(name).GetString()!;

    /// <summary>Changes an order with its present version; the program changes it in the background too, so a conflict is tried again.</summary>
    public async Task<JsonElement> ChangeAsync(string mutation, string order, Dictionary<string, object?>? more = null, string selection = "order { id lifecycle }")
    {
        for (var attempt = 0; ; attempt++)
        {
            var input = new Dictionary<string, object?>(more ?? []) { ["id"] = order, ["expectedVersion"] = (await OrderAsync(order)).GetProperty("version").GetInt64() };
            var payload = await AnyAsync(mutation, input, selection);
            var errors = payload.GetProperty("userErrors");
            if (errors.GetArrayLength() == 0) return payload;
            if (attempt >= 20 || errors[0].GetProperty("code").GetString() != "VERSION_CONFLICT") throw new Xunit.Sdk.XunitException($"{mutation} was refused: {errors}\n{await OrderAsync(order)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Runs a mutation and returns its payload, refused or not.</summary>
    public async Task<JsonElement> AnyAsync(string mutation, object input, string selection)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        return (await App.DataAsync($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} userErrors {{ code field message }} }} }}", new { input = node })).GetProperty(mutation);
    }

    public Task PayAsync(string order, long amountMinor, string? number = null)
        => ChangeAsync("recordPayment", order, new() { ["paymentNumber"] = number ?? Guid.NewGuid().ToString("N")[..12], ["amountMinor"] = amountMinor, ["currency"] = "CNY" });

    public Task TrackAsync(string waybill, string status, string at, string eventId)
        => App.MutateAsync("ingestTracking", new { courier = "own-delivery", waybillNumber = waybill, status, occurredAt = at, eventId, text = "扫描", place = "福州鼓楼营业点" }, "shipment { id state }");

    /// <summary>Ships the order's only fulfilment as a small shop does.</summary>
    public async Task ShipAsync(string order)
    {
        for (var attempt = 0; ; attempt++)
        {
            var fulfillment = (await OrderAsync(order)).GetProperty("fulfillments")[0];
            var payload = await AnyAsync("shipFulfillment", new { id = Text(fulfillment, "id"), expectedVersion = fulfillment.GetProperty("version").GetInt64() }, "fulfillment { id state }");
            if (payload.GetProperty("userErrors").GetArrayLength() == 0) return;
            if (attempt >= 20) throw new Xunit.Sdk.XunitException(payload.ToString());
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
