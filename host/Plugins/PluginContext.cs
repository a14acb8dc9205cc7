using System.Text.Json;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <inheritdoc cref="IPluginContext"/>
internal sealed class PluginContext(
    string connection, JsonElement configuration, HttpClient http, ILogger logger, TimeProvider clock)
    : IPluginContext
{
    public string Connection { get; } = connection;

    public JsonElement Configuration { get; } = configuration;

    public HttpClient Http { get; } = http;

    public ILogger Logger { get; } = logger;

    public TimeProvider Clock { get; } = clock;
}
