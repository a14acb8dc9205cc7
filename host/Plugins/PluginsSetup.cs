using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>Puts plugins into the program.</summary>
internal static class PluginsSetup
{
    private const int SpareThreads = 64;

    /// <summary>
    /// Registers the loader, its guards and what modules see of them. A module's own <see cref="IConnectionSource"/> or <see
    /// cref="IWebhookStore"/> takes the place of the ones here.
    /// </summary>
    public static void AddPlugins(this WebApplicationBuilder builder)
    {
        // A plugin that blocks holds a thread of the pool until it ends; the pool must not wait half a second for each next one.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, SpareThreads), ports);

        // These log each request's path, and a webhook's path holds the connection's token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Routing.Matching", LogLevel.Information);

        var settings = builder.Configuration.GetSection("Plugins").Get<PluginSettings>() ?? new PluginSettings();
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PluginFolders>();
        services.AddSingleton<GeneratedSecrets>();
        services.AddSingleton<PluginHttp>();
        services.AddSingleton<IConfigureOptions<HttpClientFactoryOptions>>(provider => provider.GetRequiredService<PluginHttp>());
        services.AddSingleton<ConnectionOpener>();
        services.AddSingleton<PackageShelf>();
        services.AddSingleton<ConnectionBoard>();
        services.AddSingleton<ConnectionTrials>();
        services.AddSingleton<PluginRegistry>();
        services.AddSingleton<IPorts>(provider => provider.GetRequiredService<ConnectionBoard>());
        services.AddSingleton<IPluginDirectory, PluginDirectory>();
        services.AddSingleton<IPluginOperations>(provider => provider.GetRequiredService<PluginRegistry>());
        services.AddHostedService(provider => provider.GetRequiredService<PluginRegistry>());
        services.AddKeyedSingleton<IConnectionSource, ConfiguredConnections>(IConnectionSource.OfConfiguration);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IConnectionSource>(IConnectionSource.OfConfiguration));
        services.TryAddSingleton<IWebhookStore, ForgetfulWebhookStore>();
        services.AddSingleton<WebhookDoor>();
        services.AddSingleton<WebhookEvents>();
    }

    /// <summary>Opens the door for what partners push: <c>POST /hooks/{connection}/{token}/{kind}</c>.</summary>
    public static void MapWebhooks(this WebApplication app) =>
        app.MapPost("/hooks/{connection}/{token}/{kind}", app.Services.GetRequiredService<WebhookDoor>().Receive);
}
