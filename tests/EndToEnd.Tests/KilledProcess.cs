using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Platform.EndToEnd.Tests;

/// <summary>kill -9 in the middle of placing orders, with clients that repeat what was not answered.</summary>
[Trait("Category", "Long")]
public sealed class KilledProcess
{
    const int Orders = 2000, Clients = 16;

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Two_thousand_orders_are_exactly_two_thousand_orders(Provider provider)
    {
        var shop = await Shop.OpenAsync(provider, stock: 100_000);
        var settings = shop.App.Settings;
        await shop.App.StopKeepingDataAsync();
        var address = HostProcess.FreeAddress();
        var program = await HostProcess.StartAsync(settings, address);
        var (todo, done, token) = (new ConcurrentQueue<int>(Enumerable.Range(0, Orders)), new ConcurrentDictionary<int, string>(), await SignInAsync(address));

        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            while (todo.TryDequeue(out var number)) done[number] = await InsistAsync(http, "placeOrder", "order", Shop.Order(phone: $"1380000{number:D4}", key: $"crash-{number:D6}"));
        })).ToList();
        foreach (var mark in (int[])[300, 700, 1100, 1500])
        {
            while (done.Count < mark) await Task.Delay(20);
            await program.KillAsync();
            program = await HostProcess.StartAsync(settings, address);
        }
        await Task.WhenAll(clients);
        await program.KillAsync();

        await using var again = await TestApp.RestartAsync(settings);
        Assert.Equal(Orders, done.Values.Distinct().Count());
        Assert.Equal(Orders, await CountAsync(again, "SELECT COUNT(*) FROM ord_orders"));
        Assert.Equal(Orders, await CountAsync(again, "SELECT COUNT(*) FROM ord_events WHERE Type = 'OrderPlaced'"));
        await TestApp.EventuallyAsync(async () => await CountAsync(again, "SELECT (SELECT COUNT(*) FROM ord_deliveries WHERE State IN (0, 1)) + (SELECT COUNT(*) FROM log_deliveries WHERE State IN (0, 1))") == 0, "all events delivered", 600);
        Assert.Equal(Orders, await CountAsync(again, "SELECT COUNT(*) FROM log_inbox WHERE Consumer = 'Logistics/WhenOrderPlaced'"));
        Assert.Equal(2 * Orders, await Books.ReservedAsync(again, Shop.Sku));
        await Books.CheckAsync(again);
    }

    /// <summary>Repeats one mutation under its key until it is answered; the id of what it made.</summary>
    internal static async Task<string> InsistAsync(HttpClient http, string mutation, string entity, object input)
    {
        var query = $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {entity} {{ id }} userErrors {{ code field }} }} }}";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await http.PostAsJsonAsync("/graphql", new { query, variables = new { input } });
                var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
                if (answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.GetProperty(mutation) is { ValueKind: JsonValueKind.Object } payload)
                    return payload.GetProperty(entity) is { ValueKind: JsonValueKind.Object } made ? made.GetProperty("id").GetString()! : throw new Xunit.Sdk.XunitException(payload.ToString());
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or IOException) { }
            if (attempt > 600) throw new Xunit.Sdk.XunitException($"{mutation} was never answered: {JsonSerializer.Serialize(input)}");
            await Task.Delay(100);
        }
    }

    internal static async Task<string> SignInAsync(string address)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        using var response = await http.PostAsJsonAsync("/graphql", new { query = "mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }", variables = new { i = new { loginId = "admin", password = TestApp.AdminPassword } } });
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data").GetProperty("signIn").GetProperty("accessToken").GetString()!;
    }

    static async Task<long> CountAsync(TestApp app, string sql) => Convert.ToInt64((await Behind.RowsAsync(app, sql))[0], System.Globalization.CultureInfo.InvariantCulture);
}
