using System.Text.Json;

namespace Platform.Tests.Plugins;

/// <summary>The whole program with a plugins directory of its own, seen through the API.</summary>
internal sealed class PluginShop : IAsyncDisposable
{
    const string Connection = "code pluginId pluginVersion origin enabled switchVersion standing standingCode message detail pending configuration secrets { path isSet } webhooks { kind address } health { breaker calls failures refused inFlight medianMilliseconds troubles { operation kind code } } settings { id version }";

    readonly string _home = Directory.CreateTempSubdirectory("plugin-shop-").FullName;

    public TestApp App { get; private set; } = null!;

    public string Packages => Path.Combine(_home, "plugins");

    public static async Task<PluginShop> StartAsync(Provider provider, string[] packages, Dictionary<string, string?>? settings = null)
    {
        var shop = new PluginShop();
        foreach (var package in packages) shop.Put(package, package);
        shop.App = await TestApp.StartAsync(provider, new Dictionary<string, string?>(settings ?? []) { ["Plugins:Directory"] = shop.Packages, ["SignIn:Trust"] = "00:00:01" });
        return shop;
    }

    /// <summary>Copies a built package into a folder, over what is there.</summary>
    public void Put(string package, string folder)
    {
        var source = new[] { Path.Combine(PluginBench.Root, "tests", "Plugins", "artifacts", package), Path.Combine(PluginBench.Root, "artifacts", "plugins", package) }.FirstOrDefault(Directory.Exists);
        var target = Directory.CreateDirectory(Path.Combine(Packages, folder)).FullName;
        foreach (var old in Directory.GetFiles(target)) File.Delete(old);
        foreach (var file in Directory.GetFiles(source ?? Path.Combine(PluginBench.Root, "tests", "Plugins", "artifacts", "Good"))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        if (source is null) File.Copy(Path.Combine(PluginBench.Root, "tests", "Plugins", package, "plugin.json"), Path.Combine(target, "plugin.json"), true);
    }

    public async Task<JsonElement> PackageAsync(string folder, TestApp? on = null)
        => (await (on ?? App).DataAsync($"{{ plugins {{ folder pluginId name version author sdk hostSdk standing code message detail ports capabilities configSchema webhookKinds enabled switchVersion reloading connections {{ {Connection} }} }} }}"))
            .GetProperty("plugins").EnumerateArray().Single(p => p.GetProperty("folder").GetString() == folder);

    public async Task<JsonElement?> FindAsync(string code, TestApp? on = null)
        => (await (on ?? App).DataAsync($"{{ pluginConnections {{ {Connection} }} }}")).GetProperty("pluginConnections").EnumerateArray()
            .Select(c => (JsonElement?)c).FirstOrDefault(c => c!.Value.GetProperty("code").GetString() == code);

    public async Task<JsonElement> ConnectionAsync(string code, TestApp? on = null) => await FindAsync(code, on) ?? throw new Xunit.Sdk.XunitException($"There is no connection {code}.");

    /// <summary>Waits until a connection is as it should be.</summary>
    public async Task<JsonElement> UntilAsync(string code, Func<JsonElement, bool> holds, TestApp? on = null)
    {
        JsonElement last = default;
        await TestApp.EventuallyAsync(async () => await FindAsync(code, on) is { } found && holds(last = found), $"{code} as expected; last {last}", 30);
        return last;
    }

    public Task<JsonElement> CreateAsync(string code, string plugin, object configuration, bool refused = false)
        => App.MutateAsync("createPluginConnection", new { code, pluginId = plugin, configuration }, "pluginConnectionSettings { id version code }", refused: refused);

    /// <summary>Code by field of a refused mutation.</summary>
    public static Dictionary<string, string> Faults(JsonElement payload)
        => payload.GetProperty("userErrors").EnumerateArray().ToDictionary(e => e.GetProperty("field").GetString() ?? "", e => e.GetProperty("code").GetString()!);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
