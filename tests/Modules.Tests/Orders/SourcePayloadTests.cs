using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Plugins;
using Platform.Kernel.Security;

namespace Platform.Modules.Tests.Orders;

/// <summary>What platforms sent lies encrypted in the database, comes back unchanged, and follows a new key.</summary>
public sealed class SourcePayloadTests
{
    const string First = """{"tid":"20261122001","receiver_name":"欧阳晓岚","receiver_mobile":"13876543210","备注":"尽快发货 😀\\n第二行"}""";
    const string Second = """{"tid":"20261122001","receiver_name":"欧阳晓岚","receiver_mobile":"13876543210","备注":"改到北门"}""";
    const string Pushed = """{"buyer":"上官婉儿","mobile":"13766665555"}""";
    static readonly string[] Personal = ["欧阳晓岚", "13876543210", "改到北门", "上官婉儿", "13766665555"];

    static Task<JsonElement> IngestAsync(TestApp app, string payload) => app.MutateAsync("ingestSourceOrder", new
    {
        channel = "TMALL", platformNumber = "20261122001", payload, lines = new[] { new { sku = "TEA-250", quantity = 1, unitPriceMinor = 19_900 } },
        receiver = new { name = "欧阳晓岚", phone = "13876543210", address = "思明区环岛路88号", regionCode = "350203" },
    }, "sourceOrder { id payload hasChanged revisions { revision payload } }");

    static async Task<string> DumpAsync(TestApp app)
    {
        var text = new StringBuilder();
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in app.Services.GetRequiredService<ModuleRegistry>().All.Where(m => m.Db is not null))
        {
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM {table}";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    for (var i = 0; i < reader.FieldCount; i++) text.Append(CultureInfo.InvariantCulture, $"{table}.{reader.GetName(i)}={Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}\n");
            }
        }
        return text.ToString();
    }

    static async Task<Reencryption.Outcome> ReencryptAsync(TestApp app)
    {
        var total = new Reencryption.Outcome(0, 0);
        foreach (var job in app.Services.GetServices<IHostedService>().OfType<Reencryption>()) total += await job.RunAsync(CancellationToken.None);
        return total;
    }

    static Dictionary<string, string?> WithRing(TestApp app, string current, IReadOnlyDictionary<string, byte[]> keys, byte[] index)
    {
        var file = Path.Combine(app.Settings["Data:Folder"]!, $"ring-{current}-{keys.Count}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { Current = current, Keys = keys.ToDictionary(k => k.Key, k => Convert.ToBase64String(k.Value)), IndexKey = Convert.ToBase64String(index) }));
        return new(app.Settings) { ["Keys:File"] = file };
    }

    const string Read = "{ sourceOrders(first: 5) { nodes { payload hash revisions { payload } } } }";

    static async Task<(string?, string?)> PayloadsAsync(TestApp app)
    {
        var source = (await app.DataAsync(Read)).GetProperty("sourceOrders").GetProperty("nodes")[0];
        return (source.GetProperty("payload").GetString(), source.GetProperty("revisions")[0].GetProperty("payload").GetString());
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_payload_lies_encrypted_and_follows_a_new_key(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.MutateAsync("upsertChannel", new { code = "TMALL", kind = "MARKETPLACE", name = "天猫旗舰店" }, "salesChannel { id }");
        await app.MutateAsync("upsertProducts", new { products = new[] { new { code = "TEA", name = "安溪铁观音", skus = new[] { new { code = "TEA-250", size = "250克", priceMinor = 19_900 } } } } }, "productUpload { createdSkus }");
        foreach (var payload in new[] { First, First, Second, Second, First }) await IngestAsync(app, payload);
        var push = new RawWebhook { Connection = "x", Kind = "order", Body = Encoding.UTF8.GetBytes(Pushed), Headers = new Dictionary<string, IReadOnlyList<string>>(), Query = new Dictionary<string, IReadOnlyList<string>>(), ReceivedAt = DateTimeOffset.UtcNow };
        await app.Services.GetRequiredService<IWebhookStore>().Save(push, CancellationToken.None);
        Assert.Equal((First, Second), await PayloadsAsync(app));
        Assert.Equal(1, (await app.DataAsync(Read)).GetProperty("sourceOrders").GetProperty("nodes")[0].GetProperty("revisions").GetArrayLength());

        var dump = await DumpAsync(app);
        Assert.Contains("ord_source_orders.PayloadSealed=k1.", dump, StringComparison.Ordinal);
        Assert.Contains("ord_source_revisions.PayloadSealed=k1.", dump, StringComparison.Ordinal);
        Assert.Contains("安溪铁观音", dump, StringComparison.Ordinal); // the dump does read text
        foreach (var hash in (string[])[First, Second])
            Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash))), dump, StringComparison.Ordinal); // a plain hash could be guessed
        Assert.All(Personal, p => Assert.DoesNotContain(p, dump, StringComparison.Ordinal));
        Assert.Equal(new Reencryption.Outcome(0, 0), await ReencryptAsync(app));

        var ring = app.Services.GetRequiredService<KeyRing>();
        var both = new Dictionary<string, byte[]>(ring.Keys) { ["k2"] = RandomNumberGenerator.GetBytes(32) };
        var twin = await TestApp.RestartAsync(WithRing(app, "k2", both, ring.IndexKey));
        var outcome = await ReencryptAsync(twin);
        Assert.True(outcome.Written >= 6, outcome.ToString()); // payload, revision, three fields of the receiver, the push
        Assert.Equal(0, outcome.Unreadable);
        Assert.Equal(new Reencryption.Outcome(0, 0), await ReencryptAsync(twin));
        Assert.DoesNotContain("=k1.", await DumpAsync(twin), StringComparison.Ordinal);
        Assert.Equal((First, Second), await PayloadsAsync(twin));
        await IngestAsync(twin, Second); // content is still recognised
        Assert.Equal(1, (await twin.DataAsync(Read)).GetProperty("sourceOrders").GetProperty("nodes")[0].GetProperty("revisions").GetArrayLength());
        await twin.StopKeepingDataAsync();
        var without = await TestApp.RestartAsync(WithRing(app, "k2", new Dictionary<string, byte[]> { ["k2"] = both["k2"] }, ring.IndexKey));
        Assert.Equal((First, Second), await PayloadsAsync(without));
        await without.StopKeepingDataAsync();
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_damaged_text_does_not_keep_the_others_on_the_old_key(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var store = app.Services.GetRequiredService<IWebhookStore>();
        for (var i = 0; i < 3; i++)
            await store.Save(new RawWebhook { Connection = "x" + i, Kind = "order", Body = [1], Headers = new Dictionary<string, IReadOnlyList<string>>(), Query = new Dictionary<string, IReadOnlyList<string>>(), ReceivedAt = DateTimeOffset.UtcNow }, CancellationToken.None);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<Platform.Administration.AdministrationDb>>().CreateDbContextAsync())
            await db.Set<Platform.Administration.Webhooks.WebhookPush>().Where(p => p.Connection == "x1").ExecuteUpdateAsync(s => s.SetProperty(p => p.Content, "k0.AAAA"));
        var ring = app.Services.GetRequiredService<KeyRing>();
        await using var twin = await TestApp.RestartAsync(WithRing(app, "k2", new Dictionary<string, byte[]>(ring.Keys) { ["k2"] = RandomNumberGenerator.GetBytes(32) }, ring.IndexKey));
        Assert.Equal(new Reencryption.Outcome(2, 1), await ReencryptAsync(twin));
    }
}
