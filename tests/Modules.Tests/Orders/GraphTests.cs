using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Graph;
using Platform.Orders;

namespace Platform.Modules.Tests.Orders;

/// <summary>Orders through the API of the whole program.</summary>
public sealed class GraphTests
{
    static async Task<TestApp> StartAsync(Provider provider)
    {
        // Without Logistics nobody reports a shortage: these tests have no stock.
        var app = await TestApp.StartAsync(provider, new Dictionary<string, string?> { ["Administration:Modules:0"] = "Customers", ["Administration:Modules:1"] = "Orders" });
        await app.MutateAsync("upsertChannel", new { code = "SHOP", kind = "WEB", name = "官网商城" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TEA", name = "安溪铁观音", skus = new object[] { new { code = "TEA-250", size = "250克", priceMinor = 19_900 }, new { code = "TEA-500", size = "500克", priceMinor = 36_800 } } } } }, "productUpload { createdSkus }");
        return app;
    }

    static async Task<(string Id, string Number)> PlaceAsync(TestApp app, string name, string phone, string sku = "TEA-250")
    {
        var order = (await app.MutateAsync("placeOrder", new
        {
            channel = "SHOP", method = "PREPAID", lines = new[] { new { sku, quantity = 1 } }, receiver = new { name, phone, address = "鲤城区中山路12号", regionCode = "350502" },
        }, "order { id number stage lifecycle payable { amount currency } lines { sku quantity netMinor } }")).GetProperty("order");
        Assert.Equal("PENDING", order.GetProperty("stage").GetString());
        return (order.GetProperty("id").GetString()!, order.GetProperty("number").GetString()!);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task An_order_is_found_by_each_key_and_shows_its_receiver_masked(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (id, number) = await PlaceAsync(app, "欧阳 娜娜", "+86 138-0013-8000", "TEA-500");
        for (var i = 0; i < 5; i++) await PlaceAsync(app, "王" + i, "1390000000" + i);
        GlobalId.TryDecode(id, out _, out var row);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<OrdersDb>>().CreateDbContextAsync())
        {
            db.Work = new Platform.Kernel.Data.UnitOfWork(Platform.Kernel.Access.Caller.System, "Test");
            await Platform.Kernel.Data.Transient.RetryAsync(async () =>
            {
                db.ChangeTracker.Clear();
                (await db.Load(row, default))!.TakeWaybill(7, "sf", "SF1122334455");
                await db.SaveChangesAsync();
            }, default);
        }
        foreach (var term in new[] { number, "欧阳娜娜", " 欧阳 娜娜", "13800138000", "+8613800138000", "8000", "SF1122334455", "TEA-500" })
        {
            var found = (await app.DataAsync("query($s: String) { orders(first: 10, search: $s) { nodes { id number receiver { name phone address } } } }", new { s = term })).GetProperty("orders").GetProperty("nodes");
            Assert.True(found.GetArrayLength() == 1, term);
            Assert.Equal(("欧**", "138****8000", "****"), (found[0].GetProperty("receiver").GetProperty("name").GetString(), found[0].GetProperty("receiver").GetProperty("phone").GetString(), found[0].GetProperty("receiver").GetProperty("address").GetString()));
        }
        foreach (var term in new[] { "欧阳", "1380013800", "9999", "' OR 1=1 --", "" })
            Assert.Equal(0, (await app.DataAsync("query($s: String) { orders(first: 10, search: $s) { nodes { id } } }", new { s = term })).GetProperty("orders").GetProperty("nodes").GetArrayLength());
        var clear = (await app.DataAsync("query($id: ID!) { order(id: $id) { receiverRevealed { name phone address } channel { code } availableTransitions { name to allowed } attention { code severity text } } }", new { id })).GetProperty("order");
        Assert.Equal("欧阳 娜娜", clear.GetProperty("receiverRevealed").GetProperty("name").GetString());
        Assert.Equal("SHOP", clear.GetProperty("channel").GetProperty("code").GetString());
        Assert.Contains(clear.GetProperty("availableTransitions").EnumerateArray(), t => t.GetProperty("name").GetString() == "cancelOrder");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Paid_by_finance_it_is_released_and_its_ledger_is_shown(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (id, _) = await PlaceAsync(app, "林晓梅", "13700000001");
        async Task<JsonElement> Order() => (await app.DataAsync("query($id: ID!) { order(id: $id) { version lifecycle paymentStatus stage trade { heldMinor state } audits { verdict ruleIds } } }", new { id })).GetProperty("order");
        await TestApp.EventuallyAsync(async () => (await Order()).GetProperty("lifecycle").GetString() == "APPROVED", "approved");
        // Reactions still move the version: a person would load and send again.
        await TestApp.EventuallyAsync(async () => (await app.DataAsync("mutation($input: RecordPaymentInput!) { recordPayment(input: $input) { order { id } userErrors { code } } }", new
        {
            input = new { idempotencyKey = Guid.NewGuid().ToString("N"), id, expectedVersion = (await Order()).GetProperty("version").GetInt64(), paymentNumber = "BANK-1", amountMinor = 19_900, currency = "CNY" },
        })).GetProperty("recordPayment").GetProperty("userErrors").GetArrayLength() == 0, "recorded");
        await TestApp.EventuallyAsync(async () => (await Order()).GetProperty("lifecycle").GetString() == "RELEASED", "released");
        Assert.Equal("HELD", (await Order()).GetProperty("paymentStatus").GetString());
        var ledger = (await app.DataAsync("query($id: ID!) { ledger(orderId: $id) { cause sides { account amountMinor } } }", new { id })).GetProperty("ledger");
        Assert.Equal(0, ledger[0].GetProperty("sides").EnumerateArray().Sum(s => s.GetProperty("amountMinor").GetInt64()));
        Assert.Equal(1, (await app.DataAsync("{ orders(first: 5, where: { stage: PROCESSING, lifecycle: { eq: RELEASED } }) { totalCount nodes { number } } }")).GetProperty("orders").GetProperty("totalCount").GetInt32());
        Assert.Equal(2, (await app.DataAsync("{ skus(first: 5, where: { code: { startsWith: \"TEA\" } }) { nodes { code size price { amount } availableStock warrantyPolicyCode } } }")).GetProperty("skus").GetProperty("nodes").GetArrayLength());
        // The list that everybody looks at all day: orders, lines, channel, customer in few statements.
        using var statements = new Statements(app.Settings["Database:ConnectionString"]!);
        await Task.Delay(1_100); // EF remembers for a second that nobody listens
        await app.DataAsync("{ orders(first: 20, where: { lifecycle: { eq: RELEASED } }) { nodes { number stage payable { amount } receiver { name } attention { code } lines { sku quantity } channel { name } customer { id } } } }");
        Assert.InRange(statements.OnOrders, 1, 4);
        foreach (var field in new[] { "orderExceptions(first: 5) { nodes { code state availableTransitions { name } order { number } } }", "refunds(first: 5) { nodes { number availableTransitions { name } } }", "sourceOrders(first: 5) { nodes { platformNumber payload } }", "channels(first: 5) { nodes { code } }" })
            await app.DataAsync("{ " + field + " }");
    }

    /// <summary>Counts what is sent to the tables of Orders.</summary>
    sealed class Statements : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        readonly List<IDisposable> _subscriptions = [];
        int _count;

        readonly string _database;

        /// <summary>Listens to one database; other tests run beside this one.</summary>
        public Statements(string connectionString)
        {
            var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString };
            _database = (string)(parts.TryGetValue("Database", out var name) ? name : parts["Data Source"]);
             _subscriptions.Add(System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int OnOrders => _count;

        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") lock (_subscriptions) _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandEventData data && value.Key.EndsWith("CommandExecuting", StringComparison.Ordinal)
                && (data.Command.Connection!.Database == _database || data.Command.Connection.DataSource == _database)
                && (data.Command.CommandText.Contains("ord_orders", StringComparison.Ordinal) || data.Command.CommandText.Contains("ord_lines", StringComparison.Ordinal) || data.Command.CommandText.Contains("ord_channels", StringComparison.Ordinal)))
                Interlocked.Increment(ref _count);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            lock (_subscriptions) foreach (var subscription in _subscriptions) subscription.Dispose();
        }
    }
}
