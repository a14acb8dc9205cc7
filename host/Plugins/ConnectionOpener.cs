using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>Opens a connection on a loaded plugin, or says why not.</summary>
internal sealed partial class ConnectionOpener(
    PluginSettings settings, IHttpClientFactory clients, PluginHttp http, ILoggerFactory loggers, TimeProvider clock)
{
    private readonly ILogger log = loggers.CreateLogger<ConnectionOpener>();

    public async Task<OpenConnection> Open(LoadedPlugin plugin, PluginConnection connection)
    {
        var manifest = plugin.Manifest;
        if (!CodeForm().IsMatch(connection.Code))
            throw new PluginRefusal("CONNECTION_INVALID", "A connection's code is 1 to 40 lower case letters, digits and dashes.");
        if (connection.WebhookToken is { Length: < 16 })
            throw new PluginRefusal("CONNECTION_INVALID", "The webhook token has fewer than 16 characters.");
        var wrong = await ConfigurationCheck.Check(manifest, connection.Configuration);
        if (wrong.Count > 0) throw new PluginRefusal("CONFIG_INVALID", string.Join("; ", wrong));

        var ports = await Ask(plugin, connection);
        CheckPorts(manifest, ports);
        return new OpenConnection(plugin, ports, new CallGuard(manifest.Limits, settings, clock), connection.Configuration);
    }

    private async Task<IReadOnlyCollection<IPort>> Ask(LoadedPlugin plugin, PluginConnection connection)
    {
        var context = new PluginContext(
            connection.Code,
            JsonElement.Parse(connection.Configuration),
            http.Client(clients, connection.Code, plugin.Manifest.EgressHosts),
            loggers.CreateLogger($"Plugin.{connection.Code}"),
            clock);
        try
        {
            // The list is the host's own, so that the plugin's cannot change or block later.
            var ports = await Task.Run(() => plugin.Plugin.Open(context).ToArray()).WaitAsync(TimeSpan.FromSeconds(settings.OpenSeconds));
            return Array.TrueForAll(ports, port => port is not null)
                ? ports
                : throw new PluginRefusal("PORTS_MISMATCH", "One of the objects it gave is null.");
        }
        catch (TimeoutException)
        {
            throw new PluginRefusal("OPEN_TIMEOUT", "It did not open in time.");
        }
        catch (Exception fault) when (fault is not PluginRefusal)
        {
            log.LogError("Plugin {Plugin} cannot open {Connection}: {Fault}", plugin.Manifest.Id, connection.Code, fault.ToString());
            throw new PluginRefusal("OPEN_FAILED", "Its code failed; the log says how.");
        }
    }

    private static void CheckPorts(PluginManifest manifest, IReadOnlyCollection<IPort> ports)
    {
        Compare(SdkPorts.Ports, manifest.Ports, "PORTS_MISMATCH");
        Compare(SdkPorts.Capabilities, manifest.Capabilities, "CAPABILITY_MISMATCH");

        void Compare(IReadOnlyDictionary<string, Type> known, IReadOnlyList<string> claimed, string code)
        {
            foreach (var (name, type) in known)
            {
                var served = ports.Count(type.IsInstanceOfType);
                if (served > 1) throw new PluginRefusal(code, $"{served} objects serve {name}.");
                if (served == 1 != claimed.Contains(name))
                    throw new PluginRefusal(code, served == 1 ? $"{name} is served but not in the manifest." : $"{name} is in the manifest but not served.");
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
