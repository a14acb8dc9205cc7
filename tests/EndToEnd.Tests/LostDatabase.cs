using System.Collections.Concurrent;
using MySqlConnector;

namespace Platform.EndToEnd.Tests;

/// <summary>The database dies, or its answers are lost, in the middle of placing orders; clients repeat what was not answered under its key.</summary>
[Trait("Category", "Long")]
public sealed class LostDatabase
{
    const int Clients = 12;

    [Fact]
    public async Task Five_times_killed_no_order_is_lost_or_doubled()
    {
        const int orders = 600;
        await using var database = await PrivateMariaDb.StartAsync();
        await using var shop = await Shop.OpenAsync(Provider.MariaDb, new() { ["Database:ConnectionString"] = database.ConnectionString }, stock: 100_000);
        var done = new ConcurrentDictionary<int, string>();
        var placing = PlaceAllAsync(shop, orders, done);
        foreach (var mark in (int[])[80, 180, 280, 380, 480])
        {
            while (done.Count < mark && !placing.IsCompleted) await Task.Delay(20);
            await database.KillAsync();
            await Task.Delay(500);
            await database.StartAgainAsync();
        }
        await placing;
        await ExactAsync(shop, orders, done);
    }

    [Fact]
    public async Task Two_thousand_orders_with_lost_commit_answers_are_two_thousand()
    {
        const int orders = 2000;
        await using var database = await PrivateMariaDb.StartAsync();
        using var proxy = new CuttingProxy(database.Port);
        var through = new MySqlConnectionStringBuilder(database.ConnectionString) { Port = (uint)proxy.Port }.ConnectionString;
        await using var shop = await Shop.OpenAsync(Provider.MariaDb, new() { ["Database:ConnectionString"] = through }, stock: 100_000);
        var done = new ConcurrentDictionary<int, string>();
        proxy.CutEvery = 17;
        await PlaceAllAsync(shop, orders, done);
        proxy.CutEvery = 0;
        Assert.True(proxy.Cut > 50, $"only {proxy.Cut} answers were lost");
        await ExactAsync(shop, orders, done);
    }

    /// <summary>Places orders from several clients, each repeated under its key until it is answered.</summary>
    internal static Task PlaceAllAsync(Shop shop, int orders, ConcurrentDictionary<int, string> done, ConcurrentBag<string>? refusals = null)
    {
        var todo = new ConcurrentQueue<int>(Enumerable.Range(0, orders));
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (todo.TryDequeue(out var number)) done[number] = await PlaceAsync(shop.App, number, refusals);
        })));
    }

    static async Task<string> PlaceAsync(TestApp app, int number, ConcurrentBag<string>? refusals)
    {
        var (input, token) = (Shop.Order(phone: $"1380000{number:D4}", key: $"lost-{number:D6}"), await app.AdminAsync());
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var answer = await app.PostAsync("mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } userErrors { code } } }", new { input }, token);
                if (answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty("placeOrder") is { ValueKind: JsonValueKind.Object } payload)
                    return payload.GetProperty("order") is { ValueKind: JsonValueKind.Object } order ? order.GetProperty("id").GetString()! : throw new Xunit.Sdk.XunitException(payload.ToString());
                refusals?.Add(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or IOException or InvalidOperationException) { }
            if (attempt > 600) throw new Xunit.Sdk.XunitException($"Order {number} was never answered.");
            await Task.Delay(100);
        }
    }

    /// <summary>As many orders, events, reservations and deliveries as were asked for, and the books in order.</summary>
    internal static async Task ExactAsync(Shop shop, int orders, ConcurrentDictionary<int, string> done)
    {
        var app = shop.App;
        Assert.Equal(orders, done.Values.Distinct().Count());
        Assert.Equal(orders, await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_orders"));
        Assert.Equal(orders, await Behind.NumberAsync(app, "SELECT COUNT(*) FROM ord_events WHERE Type = 'OrderPlaced'"));
        await TestApp.EventuallyAsync(async () => await Behind.NumberAsync(app, "SELECT (SELECT COUNT(*) FROM ord_deliveries WHERE State IN (0, 1)) + (SELECT COUNT(*) FROM log_deliveries WHERE State IN (0, 1))") == 0, "all events delivered", 600);
        Assert.Equal(orders, await Behind.NumberAsync(app, "SELECT COUNT(*) FROM log_inbox WHERE Consumer = 'Logistics/WhenOrderPlaced'"));
        Assert.Equal(2 * orders, await Books.ReservedAsync(app, Shop.Sku));
        await Books.CheckAsync(app);
    }
}
