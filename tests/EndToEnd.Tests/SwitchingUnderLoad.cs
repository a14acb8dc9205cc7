using System.Collections.Concurrent;

namespace Platform.EndToEnd.Tests;

/// <summary>Modules go and come back while orders are placed.</summary>
public sealed class SwitchingUnderLoad
{
    const int Orders = 120;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Logistics_goes_and_comes_back_and_no_order_or_event_is_lost(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider, stock: 1000);
        var placed = new ConcurrentBag<string>();
        var load = PlaceAllAsync(shop, placed, _ => false);
        while (placed.Count < 30) await Task.Delay(20);
        await SwitchAsync(shop, "Logistics", false);
        while (placed.Count < 80) await Task.Delay(20);
        await SwitchAsync(shop, "Logistics", true);
        await load;
        Assert.Equal(Orders, placed.Distinct().Count());
        await TestApp.EventuallyAsync(async () => await Books.ReservedAsync(shop.App, Shop.Sku) == 2 * Orders, "stock reserved for every order", 120);
        await Books.CheckAsync(shop.App);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Orders_goes_and_comes_back_no_request_fails_and_nothing_ships_unpaid(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider, stock: 1000);
        var placed = new ConcurrentBag<string>();
        // While Orders is off its field is not in the schema: that is the one answer a client may get besides success.
        var load = PlaceAllAsync(shop, placed, answer => answer.Contains("placeOrder", StringComparison.Ordinal) && answer.Contains("VALIDATION_FAILED", StringComparison.Ordinal));
        while (placed.Count < 40) await Task.Delay(20);
        await SwitchAsync(shop, "Orders", false);
        var shipped = await shop.App.PostAsync("{ fulfillments(first: 1, where: { shippedAt: { eq: null } }) { nodes { id version } } }", token: await shop.App.AdminAsync());
        foreach (var f in shipped.GetProperty("data").GetProperty("fulfillments").GetProperty("nodes").EnumerateArray())
            Assert.NotEmpty((await shop.AnyAsync("shipFulfillment", new { id = Shop.Text(f, "id"), expectedVersion = f.GetProperty("version").GetInt64() }, "fulfillment { id }")).GetProperty("userErrors").EnumerateArray());
        await Task.Delay(1500);
        await SwitchAsync(shop, "Orders", true);
        await load;
        Assert.Equal(Orders, placed.Distinct().Count());
        await TestApp.EventuallyAsync(async () => await Books.ReservedAsync(shop.App, Shop.Sku) == 2 * Orders, "stock reserved for every order", 120);
        Assert.Empty(await Behind.RowsAsync(shop.App, "SELECT Id FROM log_fulfillments WHERE ShippedAt IS NOT NULL"));
        await Books.CheckAsync(shop.App);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task AfterSales_goes_and_comes_back_and_no_case_call_or_clock_is_lost(Provider provider)
    {
        const int cases = 80;
        await using var shop = await Shop.OpenAsync(provider, stock: 1000);
        var opened = new ConcurrentBag<string>();
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(client => Task.Run(async () =>
        {
            var token = await shop.App.AdminAsync();
            for (var i = client; i < cases; i += 4)
            {
                var input = new { kind = "REPAIR", title = $"第{i}件报修", channel = "WEB", externalId = $"web-{i}", contact = new { name = "甲", phone = $"1391000{i:D4}" }, idempotencyKey = $"case-{i:D8}" };
                for (var attempt = 0; ; attempt++)
                {
                    var answer = await shop.App.PostAsync("mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code } } }", new { input }, token);
                    if (answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty("openCase") is { ValueKind: JsonValueKind.Object } payload && payload.GetProperty("case") is { ValueKind: JsonValueKind.Object } it)
                    {
                        opened.Add(Shop.Text(it, "id"));
                        break;
                    }
                    // While it is off its field is not in the schema: the one answer besides success.
                    if (attempt > 400 || !answer.ToString().Contains("VALIDATION_FAILED", StringComparison.Ordinal)) throw new Xunit.Sdk.XunitException(answer.ToString());
                    await Task.Delay(50);
                }
            }
        })));
        while (opened.Count < 25) await Task.Delay(20);
        await SwitchAsync(shop, "AfterSales", false);
        // What happens to orders meanwhile waits for it: a parcel that nobody took opens its return when AfterSales is there again.
        var order = await shop.PlaceAsync(Shop.Order(quantity: 1));
        var approved = await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED");
        await shop.PayAsync(order, approved.GetProperty("payable").GetProperty("amountMinor").GetInt64());
        await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1 && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.ShipAsync(order);
        var waybill = Shop.Text((await shop.UntilAsync(order, "shipped", o => Shop.Text(o, "fulfillmentStatus") == "SHIPPED")).GetProperty("waybills")[0], "number");
        foreach (var (status, hours, id) in new[] { ("PICKED_UP", -20, "t1"), ("REFUSED", -10, "t2") }) await shop.TrackAsync(waybill, status, DateTime.UtcNow.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), id);
        var before = opened.Count;
        await SwitchAsync(shop, "AfterSales", true);
        await load;
        Assert.InRange(before, 25, cases - 1); // it was off while clients wanted it
        Assert.Equal(cases, opened.Distinct().Count());
        Assert.Equal((cases, cases), ((int)await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM asv_cases"), (int)await Behind.NumberAsync(shop.App, "SELECT COUNT(DISTINCT ExternalId) FROM asv_case_entries")));
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM cus_interactions WHERE SubjectType = 'Case'") == cases, "every case is a talk, once", 120);
        Assert.Equal(cases, await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM asv_service_levels WHERE CaseId IS NOT NULL"));
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(shop.App, "SELECT COUNT(*) FROM asv_returns WHERE Origin IS NOT NULL") == 1, "the refused parcel opened its return", 120);
        foreach (var prefix in new[] { "asv_", "cus_", "ord_", "log_" }) Assert.Empty(await Behind.RowsAsync(shop.App, $"SELECT Id FROM {prefix}deliveries WHERE State = 4"));
        await Books.CheckAsync(shop.App);
    }

    static Task PlaceAllAsync(Shop shop, ConcurrentBag<string> placed, Func<string, bool> mayRepeat) => Task.WhenAll(Enumerable.Range(0, 4).Select(client => Task.Run(async () =>
    {
        var token = await shop.App.AdminAsync();
        for (var i = client; i < Orders; i += 4)
        {
            var input = Shop.Order(phone: $"1390000{i:D4}", key: $"switch-{i:D6}");
            for (var attempt = 0; ; attempt++)
            {
                var answer = await shop.App.PostAsync("mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }", new { input }, token);
                if (answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty("placeOrder") is { ValueKind: JsonValueKind.Object } payload && payload.GetProperty("order") is { ValueKind: JsonValueKind.Object } order)
                {
                    placed.Add(order.GetProperty("id").GetString()!);
                    break;
                }
                if (attempt > 400 || !mayRepeat(answer.ToString())) throw new Xunit.Sdk.XunitException(answer.ToString());
                await Task.Delay(50);
            }
        }
    })));

    static async Task SwitchAsync(Shop shop, string module, bool enabled)
    {
        await shop.App.MutateAsync("setModuleEnabled", new { module, enabled }, "moduleState { module enabled }");
        await TestApp.EventuallyAsync(async () => (await shop.App.DataAsync("{ modules { module enabled } }")).GetProperty("modules").EnumerateArray()
            .Single(m => Shop.Text(m, "module") == module).GetProperty("enabled").GetBoolean() == enabled, "switched");
    }
}
