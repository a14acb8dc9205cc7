using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Platform.EndToEnd.Tests;

/// <summary>Two instances of the program, each at a node of its own of a Galera cluster, while nodes die and come back; clients go to the other instance with what was not answered.</summary>
[Trait("Category", "Long")]
public sealed class OnACluster
{
    const int Orders = 600, Clients = 8;

    [ClusterFact]
    public async Task Orders_placed_at_two_nodes_are_each_there_once_on_all_nodes()
    {
        await using var cluster = await GaleraCluster.StartAsync();
        await using var shop = await Shop.OpenAsync(Provider.MariaDb, new() { ["Database:ConnectionString"] = cluster.ConnectionString(0) }, stock: 100_000);
        var settings = new Dictionary<string, string?>(shop.App.Settings) { ["Database:ConnectionString"] = cluster.ConnectionString(1), ["Database:MigrateAtStart"] = "false" };
        await using var other = await HostProcess.StartAsync(settings, HostProcess.FreeAddress());
        var (todo, done, token) = (new ConcurrentQueue<int>(Enumerable.Range(0, Orders)), new ConcurrentDictionary<int, string>(), await shop.App.AdminAsync());

        var clients = Enumerable.Range(0, Clients).Select(n => Task.Run(async () =>
        {
            using var http = new HttpClient(new InTurn(n, shop.App.Http.BaseAddress!, new Uri(other.Address))) { BaseAddress = shop.App.Http.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            while (todo.TryDequeue(out var number)) done[number] = await KilledProcess.InsistAsync(http, "placeOrder", "order", Shop.Order(phone: $"1380000{number:D4}", key: $"cluster-{number:D6}"));
        })).ToList();
        foreach (var (mark, node) in ((int, int)[])[(120, 2), (300, 1)]) // a node that nobody uses, then the second instance's
        {
            while (done.Count < mark && !clients.TrueForAll(c => c.IsCompleted)) await Task.Delay(20);
            await cluster.KillAsync(node);
            await Task.Delay(3000);
            await cluster.StartAsync(node);
        }
        await Task.WhenAll(clients);

        Assert.Equal(Orders, done.Values.Distinct().Count());
        Assert.Equal(3, await cluster.SizeAsync(0));
        await TestApp.EventuallyAsync(async () => await cluster.NumberAsync(0, "SELECT (SELECT COUNT(*) FROM ord_deliveries WHERE State IN (0, 1)) + (SELECT COUNT(*) FROM log_deliveries WHERE State IN (0, 1))") == 0, "all events delivered", 600);
        for (var node = 0; node < 3; node++)
        {
            Assert.Equal(Orders, await cluster.NumberAsync(node, "SELECT COUNT(*) FROM ord_orders"));
            Assert.Equal(Orders, await cluster.NumberAsync(node, "SELECT COUNT(*) FROM ord_events WHERE Type = 'OrderPlaced'"));
            Assert.Equal(Orders, await cluster.NumberAsync(node, "SELECT COUNT(*) FROM log_inbox WHERE Consumer = 'Logistics/WhenOrderPlaced'"));
            Assert.Equal(2 * Orders, await cluster.NumberAsync(node, $"SELECT SUM(Reserved) FROM log_stock_levels WHERE Item = '{Shop.Sku}'"));
        }
        await Books.CheckAsync(shop.App);
    }

    /// <summary>Says why there can be no cluster here.</summary>
    sealed class ClusterFactAttribute : FactAttribute
    {
        public ClusterFactAttribute() => Skip = GaleraCluster.Missing;
    }

    /// <summary>Sends each request to the next address.</summary>
    sealed class InTurn(int first, params Uri[] addresses) : DelegatingHandler(new HttpClientHandler())
    {
        int _turn = first;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(addresses[(uint)Interlocked.Increment(ref _turn) % addresses.Length], request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
