using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration;
using Platform.Administration.Plugins;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>Plugins as an administrator sees and changes them through the API, with real packages.</summary>
public sealed class PluginAdministrationTests
{
    static readonly object Right = new { account = "ACME", password = "correct-horse", region = "north", proxy = new { host = "p.test", secret = "hidden-one" }, areas = new[] { "31" } };

    static bool Is(JsonElement c, string standing) => c.GetProperty("standing").GetString() == standing && !c.GetProperty("pending").GetBoolean();

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_package_is_listed_with_its_state_and_what_is_wrong_in_words(Provider provider)
    {
        await using var shop = await PluginShop.StartAsync(provider, ["Good", "Broken", "OldSdk", "DotDot", "Rich", "OwnDelivery", "LedgerEscrow", "Mail"]);
        var rich = await shop.PackageAsync("Rich");
        Assert.Equal(("fixture.rich", "各种设置项", "3.1.4", "Fixtures & Co", "[1.0,2.0)", "LOADED"),
            (rich.GetProperty("pluginId").GetString(), rich.GetProperty("name").GetString(), rich.GetProperty("version").GetString(), rich.GetProperty("author").GetString(), rich.GetProperty("sdk").GetString(), rich.GetProperty("standing").GetString()));
        Assert.Equal("string", rich.GetProperty("configSchema").GetProperty("properties").GetProperty("account").GetProperty("type").GetString());
        Assert.Equal(["push"], rich.GetProperty("webhookKinds").EnumerateArray().Select(k => k.GetString()));
        foreach (var (folder, code) in new[] { ("Broken", "LOAD_FAILED"), ("OldSdk", "SDK_RANGE"), ("DotDot", "NAME_UNSAFE") })
        {
            var bad = await shop.PackageAsync(folder);
            Assert.Equal(("FAULTED", code), (bad.GetProperty("standing").GetString(), bad.GetProperty("code").GetString()));
            Assert.Contains(bad.GetProperty("message").GetString()!, c => c > 0x4e00);
            Assert.DoesNotContain("hunter2", bad.ToString(), StringComparison.Ordinal);
        }
        // The two that the program brings work unasked and can be taken over, not edited.
        var own = Assert.Single((await shop.PackageAsync("OwnDelivery")).GetProperty("connections").EnumerateArray());
        Assert.Equal(("own-delivery", "BUILT_IN", "ACTIVE"), (own.GetProperty("code").GetString(), own.GetProperty("origin").GetString(), own.GetProperty("standing").GetString()));
        Assert.Equal([("webhookSecret", true), ("previousWebhookSecret", false)], own.GetProperty("secrets").EnumerateArray().Select(s => (s.GetProperty("path").GetString(), s.GetProperty("isSet").GetBoolean())));
        Assert.Equal("CONNECTION_IN_CONFIGURATION", await shop.App.RefusalAsync("changePluginConnection", new { code = "own-delivery", expectedVersion = 1, configuration = new { } }, "pluginConnectionSettings { id }"));
        Assert.Equal("ALREADY_EXISTS", PluginShop.Faults(await shop.CreateAsync("own-delivery", "fixture.rich", Right, refused: true))["code"]);
        await shop.CreateAsync("own-delivery", "platform.own-delivery", new { webhookSecret = "0123456789abcdef", prefix = "ZZ" });
        await shop.UntilAsync("own-delivery", c => Is(c, "ACTIVE") && c.GetProperty("origin").GetString() == "STORED" && c.GetProperty("configuration").GetProperty("prefix").GetString() == "ZZ");
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_connection_is_set_up_changed_switched_and_removed_and_its_secrets_stay_secret(Provider provider)
    {
        await using var shop = await PluginShop.StartAsync(provider, ["Rich", "Good"], new() { ["Plugins:Connections:filed:Plugin"] = "fixture.good", ["Plugins:Connections:filed:Config"] = """{"account":"abc"}""" });

        // Everything that is wrong is said at once, each at its field, and never with the value.
        var faults = await shop.CreateAsync("rich", "fixture.rich", new { account = "ab!", region = "west", perHour = 0, sandbox = "leaky-value", proxy = new { host = 1 }, areas = new[] { "31", "x" }, colour = 1 }, refused: true);
        Assert.Equal(
            [("configuration.account", "INVALID_FORMAT"), ("configuration.areas.1", "INVALID_FORMAT"), ("configuration.colour", "CONFIG_UNKNOWN_FIELD"), ("configuration.password", "REQUIRED"), ("configuration.perHour", "CONFIG_TOO_SMALL"),
             ("configuration.proxy.host", "CONFIG_WRONG_TYPE"), ("configuration.region", "CONFIG_NOT_ALLOWED"), ("configuration.sandbox", "CONFIG_WRONG_TYPE")],
            PluginShop.Faults(faults).Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal));
        Assert.DoesNotContain("leaky-value", faults.ToString(), StringComparison.Ordinal);
        Assert.Equal("SECRET_REFERENCE", PluginShop.Faults(await shop.CreateAsync("rich", "fixture.rich", new { account = "ACME", password = "secret://DATABASE", region = "north" }, refused: true))["configuration.password"]);
        Assert.Equal("UNKNOWN_PLUGIN", PluginShop.Faults(await shop.CreateAsync("rich", "no.such", Right, refused: true))["pluginId"]);
        Assert.Equal("INVALID_FORMAT", PluginShop.Faults(await shop.CreateAsync("Rich!", "fixture.rich", Right, refused: true))["code"]);
        Assert.Null(await shop.FindAsync("rich"));

        var key = Guid.NewGuid().ToString("N");
        var made = (await shop.App.MutateAsync("createPluginConnection", new { idempotencyKey = key, code = "rich", pluginId = "fixture.rich", configuration = Right }, "pluginConnectionSettings { id version }")).GetProperty("pluginConnectionSettings");
        var again = (await shop.App.MutateAsync("createPluginConnection", new { idempotencyKey = key, code = "rich", pluginId = "fixture.rich", configuration = Right }, "pluginConnectionSettings { id version }")).GetProperty("pluginConnectionSettings");
        Assert.Equal(made.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        var active = await shop.UntilAsync("rich", c => Is(c, "ACTIVE"));
        Assert.Equal(["rich", "filed"], shop.App.Services.GetRequiredService<IPorts>().Connections<ICourier>().Where(c => c is "rich" or "filed").Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("p.test", active.GetProperty("configuration").GetProperty("proxy").GetProperty("host").GetString());
        Assert.Equal([("password", true), ("proxy.secret", true)], active.GetProperty("secrets").EnumerateArray().Select(s => (s.GetProperty("path").GetString(), s.GetProperty("isSet").GetBoolean())));
        Assert.All(new[] { "correct-horse", "hidden-one" }, secret => Assert.DoesNotContain(secret, active.ToString(), StringComparison.Ordinal));
        await using (var db = await shop.App.Services.GetRequiredService<IDbContextFactory<AdministrationDb>>().CreateDbContextAsync())
        {
            var row = await db.Set<PluginConnectionSettings>().SingleAsync();
            Assert.DoesNotContain("correct-horse", row.Plain + row.Secrets + row.WebhookToken, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden-one", string.Join('\n', await db.Set<Platform.Kernel.Data.AuditRow>().Select(a => a.Changes).ToListAsync()), StringComparison.Ordinal);
        }

        // Calls are counted where they can be seen.
        for (var i = 0; i < 3; i++) await shop.App.Services.GetRequiredService<IPorts>().Find<ICourier>("rich")!.Services(new ServicesRequest(), PluginBench.Call(), default);
        var health = (await shop.ConnectionAsync("rich")).GetProperty("health");
        Assert.Equal((3, 0, "CLOSED"), (health.GetProperty("calls").GetInt32(), health.GetProperty("failures").GetInt32(), health.GetProperty("breaker").GetString()));

        // A change keeps what it does not name of the secrets, and drops what it says is gone.
        Assert.Equal("VERSION_CONFLICT", await shop.App.RefusalAsync("changePluginConnection", new { code = "rich", expectedVersion = 7, configuration = Right }, "pluginConnectionSettings { id }"));
        await shop.App.MutateAsync("changePluginConnection", new { code = "rich", expectedVersion = 1, configuration = new { account = "ACME2", region = "south", proxy = new { secret = (string?)null } } }, "pluginConnectionSettings { version }");
        var changed = await shop.UntilAsync("rich", c => Is(c, "ACTIVE") && c.GetProperty("configuration").GetProperty("account").GetString() == "ACME2");
        Assert.Equal([("password", true), ("proxy.secret", false)], changed.GetProperty("secrets").EnumerateArray().Select(s => (s.GetProperty("path").GetString(), s.GetProperty("isSet").GetBoolean())));
        var history = (await shop.App.DataAsync("query($id: ID!) { node(id: $id) { ... on PluginConnectionSettings { history(first: 5) { nodes { actor action changes { field before after isProtected } } } } } }", new { id = made.GetProperty("id").GetString() })).GetProperty("node").GetProperty("history").GetProperty("nodes");
        Assert.Equal(["ChangePluginConnection", "CreatePluginConnection"], history.EnumerateArray().Select(h => h.GetProperty("action").GetString()));
        Assert.Contains(history[0].GetProperty("changes").EnumerateArray(), c => c.GetProperty("field").GetString() == "secrets" && c.GetProperty("isProtected").GetBoolean());

        // Off and on, one and the whole plugin, and those of files too.
        await shop.App.MutateAsync("setPluginConnectionEnabled", new { code = "rich", enabled = false, expectedVersion = 0 }, "pluginSwitch { enabled version }");
        Assert.Equal("BY_OPERATOR", (await shop.UntilAsync("rich", c => Is(c, "SUSPENDED"))).GetProperty("standingCode").GetString());
        Assert.Equal("VERSION_CONFLICT", await shop.App.RefusalAsync("setPluginConnectionEnabled", new { code = "rich", enabled = true, expectedVersion = 0 }, "pluginSwitch { id }"));
        await shop.App.MutateAsync("setPluginEnabled", new { pluginId = "fixture.good", enabled = false }, "pluginSwitch { enabled }");
        Assert.Equal("PLUGIN_OFF", (await shop.UntilAsync("filed", c => Is(c, "SUSPENDED"))).GetProperty("standingCode").GetString());
        await shop.App.MutateAsync("setPluginEnabled", new { pluginId = "fixture.good", enabled = true }, "pluginSwitch { enabled }");
        await shop.UntilAsync("filed", c => Is(c, "ACTIVE"));

        // What still serves is not removed; afterwards nothing of it is left.
        Assert.Equal("CONNECTION_IN_CONFIGURATION", await shop.App.RefusalAsync("removePluginConnection", new { code = "filed", expectedVersion = 1 }, "pluginConnectionSettings { id }"));
        await shop.App.MutateAsync("setPluginConnectionEnabled", new { code = "rich", enabled = true }, "pluginSwitch { enabled }");
        Assert.Equal("CONNECTION_STILL_ON", await shop.App.RefusalAsync("removePluginConnection", new { code = "rich", expectedVersion = 2 }, "pluginConnectionSettings { id }"));
        await shop.App.MutateAsync("setPluginConnectionEnabled", new { code = "rich", enabled = false }, "pluginSwitch { enabled }");
        await shop.App.MutateAsync("removePluginConnection", new { code = "rich", expectedVersion = 2 }, "pluginConnectionSettings { id }");
        Assert.Null(await shop.FindAsync("rich"));
        await TestApp.EventuallyAsync(() => Task.FromResult(shop.App.Services.GetRequiredService<IPluginDirectory>().Connections.All(c => c.Connection != "rich")), "the loader lets go of it");
        await shop.CreateAsync("rich", "fixture.rich", Right);
        await shop.UntilAsync("rich", c => Is(c, "ACTIVE"));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_change_reaches_the_other_instances_and_a_reload_takes_what_the_folder_holds(Provider provider)
    {
        await using var shop = await PluginShop.StartAsync(provider, ["Good"]);
        var twin = await shop.App.StartTwinAsync();
        await shop.CreateAsync("good", "fixture.good", new { account = "abc" });
        foreach (var instance in new[] { shop.App, twin }) Assert.Equal("1.0.0", (await shop.UntilAsync("good", c => Is(c, "ACTIVE"), instance)).GetProperty("pluginVersion").GetString());

        shop.Put("GoodV2", "Good");
        await shop.App.MutateAsync("reloadPlugin", new { folder = "Good" }, "pluginSwitch { reloads }");
        foreach (var instance in new[] { shop.App, twin })
        {
            var moved = await shop.UntilAsync("good", c => Is(c, "ACTIVE") && c.GetProperty("pluginVersion").GetString() != "1.0.0", instance);
            Assert.Equal("2.0.0", moved.GetProperty("pluginVersion").GetString());
            var answer = await instance.Services.GetRequiredService<IPorts>().Find<ICourier>("good")!.Services(new ServicesRequest(), PluginBench.Call(), default);
            Assert.Equal("v2", Assert.IsType<Ok<CourierServices>>(answer).Value.Services[0].Name);
        }

        // Broken files are told, and the version in use serves on.
        File.WriteAllText(Path.Combine(shop.Packages, "Good", "plugin.json"), "{");
        await shop.App.MutateAsync("reloadPlugin", new { folder = "Good" }, "pluginSwitch { reloads }");
        await TestApp.EventuallyAsync(async () => (await shop.PackageAsync("Good")) is var p && p.GetProperty("code").GetString() == "MANIFEST_INVALID" && !p.GetProperty("reloading").GetBoolean(), "the refusal shows");
        Assert.Equal("ACTIVE", (await shop.ConnectionAsync("good")).GetProperty("standing").GetString());

        // A new folder is found without a restart, by both.
        shop.Put("Rich", "Rich");
        Assert.Equal("UNKNOWN_PACKAGE", await shop.App.RefusalAsync("reloadPlugin", new { folder = "../Rich" }, "pluginSwitch { id }"));
        await shop.App.MutateAsync("reloadPlugin", new { }, "pluginSwitch { reloads }");
        foreach (var instance in new[] { shop.App, twin })
            await TestApp.EventuallyAsync(async () => (await instance.DataAsync("{ plugins { folder standing } }")).GetProperty("plugins").EnumerateArray().Any(p => p.GetProperty("folder").GetString() == "Rich" && p.GetProperty("standing").GetString() == "LOADED"), "the new package shows");
        await twin.StopKeepingDataAsync();
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Trouble_shows_with_its_words_but_without_secrets_and_a_trial_keeps_nothing(Provider provider)
    {
        await using var shop = await PluginShop.StartAsync(provider, ["Mail", "Throwing"], new() { ["Plugins:Connections:bad:Plugin"] = "fixture.throwing" });
        var settings = new { host = "127.0.0.1", port = 9, security = "none", from = "a@shop.test", user = "u", password = "s3cret-word" };
        const string trial = "query($plugin: String!, $c: JSON, $code: String) { pluginConnectionTrial(pluginId: $plugin, configuration: $c, code: $code) { works hasCheck code words partner } }";
        var tried = (await shop.App.DataAsync(trial, new { plugin = "platform.mail", c = settings })).GetProperty("pluginConnectionTrial");
        Assert.Equal((false, true, "SMTP_UNREACHABLE"), (tried.GetProperty("works").GetBoolean(), tried.GetProperty("hasCheck").GetBoolean(), tried.GetProperty("code").GetString()));
        Assert.Equal("CONFIG_INVALID", (await shop.App.DataAsync(trial, new { plugin = "platform.mail", c = new { } })).GetProperty("pluginConnectionTrial").GetProperty("code").GetString());
        Assert.Equal("PLUGIN_MISSING", (await shop.App.DataAsync(trial, new { plugin = "no.such", c = new { } })).GetProperty("pluginConnectionTrial").GetProperty("code").GetString());
        Assert.Null(await shop.FindAsync("mail"));

        // Settings that only the plugin can judge: kept, shown, and not in force.
        await shop.CreateAsync("mail", "platform.mail", settings);
        await shop.UntilAsync("mail", c => Is(c, "ACTIVE"));
        await shop.CreateAsync("shaky", "fixture.throwing", new { refuse = false });
        await shop.UntilAsync("shaky", c => Is(c, "ACTIVE"));
        await shop.App.MutateAsync("changePluginConnection", new { code = "shaky", expectedVersion = 1, configuration = new { refuse = true } }, "pluginConnectionSettings { version }");
        var kept = await shop.UntilAsync("shaky", c => Is(c, "ACTIVE") && c.GetProperty("standingCode").GetString() is not null);
        Assert.Equal("OLD_SETTINGS_SERVE", kept.GetProperty("standingCode").GetString());
        Assert.StartsWith("OPEN_FAILED", kept.GetProperty("detail").GetString());
        Assert.DoesNotContain("hunter2", kept.ToString(), StringComparison.Ordinal);
        await shop.App.MutateAsync("changePluginConnection", new { code = "shaky", expectedVersion = 2, configuration = new { refuse = false } }, "pluginConnectionSettings { version }");
        await shop.UntilAsync("shaky", c => Is(c, "ACTIVE") && c.GetProperty("standingCode").GetString() is null);
        var port = shop.App.Services.GetRequiredService<IPorts>();
        for (var i = 0; i < 2; i++) await port.Find<INotificationChannel>("mail")!.Send(new NotificationMessage { Key = "k", Address = "x@shop.test", Subject = "s", Body = "b", Locale = "en" }, PluginBench.Call(), default);
        var health = (await shop.ConnectionAsync("mail")).GetProperty("health");
        Assert.Equal((2, 2, "Send", "TRANSIENT", "SMTP_UNREACHABLE"), (health.GetProperty("calls").GetInt32(), health.GetProperty("failures").GetInt32(),
            health.GetProperty("troubles")[0].GetProperty("operation").GetString(), health.GetProperty("troubles")[0].GetProperty("kind").GetString(), health.GetProperty("troubles")[0].GetProperty("code").GetString()));
        for (var i = 0; i < 6; i++) await port.Find<ICourier>("bad")!.Quote(Samples.Quote, PluginBench.Call(), default);
        var broken = await shop.UntilAsync("bad", c => Is(c, "SUSPENDED"));
        Assert.Equal(("BREAKER_OPEN", "OPEN", "PLUGIN_FAULT", "BUG"), (broken.GetProperty("standingCode").GetString(), broken.GetProperty("health").GetProperty("breaker").GetString(),
            broken.GetProperty("health").GetProperty("troubles")[0].GetProperty("code").GetString(), broken.GetProperty("health").GetProperty("troubles")[0].GetProperty("kind").GetString()));
        Assert.DoesNotContain("s3cret-word", (await shop.ConnectionAsync("mail")).ToString(), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Only_who_may_sees_and_changes_and_addresses_need_more(Provider provider)
    {
        await using var shop = await PluginShop.StartAsync(provider, ["OwnDelivery"]);
        var seed = shop.App.Services.GetRequiredService<Platform.Administration.Starting.Seeding>();
        var office = await seed.HeadOfficeAsync();
        async Task<string> SignedInAsync(string login, params string[] permissions)
        {
            var account = await seed.AccountAsync(office, login, login, "a long enough password 1");
            await seed.GrantAsync(account, await seed.RoleAsync("R-" + login, login, permissions), office, Platform.Kernel.Access.ScopeKind.All);
            return await shop.App.SignInAsync(login, "a long enough password 1");
        }
        var (nobody, reader) = (await SignedInAsync("nobody", "administration:org:read"), await SignedInAsync("reader", "administration:plugin:read"));
        Assert.Equal("FORBIDDEN", (await shop.App.PostAsync("{ plugins { folder } }", null, nobody)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("/hooks/own-delivery/••••••/scan", (await shop.App.DataAsync("{ pluginConnections { code webhooks { address } } }", null, reader)).GetProperty("pluginConnections").EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == "own-delivery").GetProperty("webhooks")[0].GetProperty("address").GetString());
        Assert.Equal("FORBIDDEN", (await shop.App.PostAsync("{ pluginConnections { webhooks { fullAddress } } }", null, reader)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("FORBIDDEN", (await shop.App.PostAsync("mutation($i: SetPluginEnabledInput!) { setPluginEnabled(input: $i) { userErrors { code } } }", new { i = new { idempotencyKey = "12345678", pluginId = "platform.own-delivery", enabled = false } }, reader))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        // New addresses: the old one is unknown afterwards, the new one is let in (and refused for its missing signature).
        await shop.CreateAsync("own-delivery", "platform.own-delivery", new { webhookSecret = "0123456789abcdef" });
        await shop.UntilAsync("own-delivery", c => Is(c, "ACTIVE") && c.GetProperty("origin").GetString() == "STORED");
        async Task<string> AddressAsync() => (await shop.App.DataAsync("{ pluginConnections { code webhooks { fullAddress } } }")).GetProperty("pluginConnections").EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == "own-delivery").GetProperty("webhooks")[0].GetProperty("fullAddress").GetString()!;
        async Task<int> PushAsync(string path) => (int)(await shop.App.Http.PostAsync(path, new StringContent("{}"))).StatusCode;
        var before = await AddressAsync();
        Assert.NotEqual(404, await PushAsync(before));
        await shop.App.MutateAsync("renewWebhookToken", new { code = "own-delivery", expectedVersion = 1 }, "pluginConnectionSettings { version }");
        await shop.UntilAsync("own-delivery", c => !c.GetProperty("pending").GetBoolean());
        Assert.Equal(404, await PushAsync(before));
        Assert.NotEqual(404, await PushAsync(await AddressAsync()));
    }
}
