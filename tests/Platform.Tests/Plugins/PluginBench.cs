using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Host.Plugins;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>A host with a plugins directory of its own, filled with real packages.</summary>
internal sealed class PluginBench : IAsyncDisposable
{
    private readonly Dictionary<string, string?> configuration = new(StringComparer.Ordinal);
    private WebApplication? app;

    public static readonly string Root = FindRoot();

    public string Home { get; } = System.IO.Directory.CreateTempSubdirectory("plugins-").FullName;

    public string Packages => Path.Combine(Home, "plugins");

    public LogLines Log { get; } = new();

    public IPorts Ports => Get<IPorts>();

    public IPluginDirectory Shown => Get<IPluginDirectory>();

    public IPluginOperations Operations => Get<IPluginOperations>();

    public HttpClient Client => app!.GetTestClient();

    public T Get<T>() where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>Copies a built package in; a fixture that is only a manifest gets Good's files.</summary>
    public PluginBench With(string package, string? folder = null)
    {
        var source = new[] { Path.Combine(Root, "tests", "Plugins", "artifacts", package), Path.Combine(Root, "artifacts", "plugins", package) }.FirstOrDefault(System.IO.Directory.Exists);
        var target = System.IO.Directory.CreateDirectory(Path.Combine(Packages, folder ?? package)).FullName;
        foreach (var file in System.IO.Directory.GetFiles(source ?? Path.Combine(Root, "tests", "Plugins", "artifacts", "Good"))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), true);
        if (source is null) File.Copy(Path.Combine(Root, "tests", "Plugins", package, "plugin.json"), Path.Combine(target, "plugin.json"), true);
        return this;
    }

    public PluginBench Set(string key, string value)
    {
        configuration[$"Plugins:{key}"] = value;
        return this;
    }

    public PluginBench Connect(string code, string plugin, string json = "{}", string? token = null)
    {
        Set($"Connections:{code}:Plugin", plugin).Set($"Connections:{code}:Config", json);
        return token is null ? this : Set($"Connections:{code}:Token", token);
    }

    public async Task<PluginBench> Start(Action<IServiceCollection>? services = null)
    {
        System.IO.Directory.CreateDirectory(Packages);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = Home });
        builder.Configuration.AddInMemoryCollection(configuration).AddInMemoryCollection([
            new("Plugins:Directory", Packages), new("Plugins:DataDirectory", Path.Combine(Home, "data")),
            new("Plugins:DefaultConnections", configuration.GetValueOrDefault("Plugins:DefaultConnections") ?? "false")]);
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Debug);
        builder.WebHost.UseTestServer();
        builder.AddPlugins();
        services?.Invoke(builder.Services);
        app = builder.Build();
        app.MapWebhooks();
        await app.StartAsync();
        return this;
    }

    public PluginReport Plugin(string folder) => Shown.Plugins.Last(plugin => plugin.Folder == folder);

    public ConnectionReport Connection(string code) => Shown.Connections.Single(connection => connection.Connection == code);

    public static CallContext Call(double seconds = 5) =>
        new() { IdempotencyKey = "key", CorrelationId = "test", Deadline = DateTimeOffset.UtcNow.AddSeconds(seconds) };

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        System.IO.Directory.Delete(Home, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
