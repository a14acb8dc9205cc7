using System.Text.Json;

namespace Platform.Sdk;

/// <summary>The content of <c>plugin.json</c>, which lies beside the entry assembly. The host checks it before it loads any code.</summary>
public sealed record PluginManifest
{
    /// <summary>Reverse-DNS name of the plugin, lower case, at least two parts: <c>com.example.courier</c>. It never changes.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it. 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages, by BCP 47 tag: <c>{"zh-CN": "邮件"}</c>. Empty when there is only the one.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Who made it and answers for it, at most 100 characters; null when not said.</summary>
    public string? Author { get; init; }

    /// <summary>The plugin's own version, <c>major.minor.patch</c>, each 0 to 65535.</summary>
    public required string Version { get; init; }

    /// <summary>The SDK versions it runs with, as an interval: <c>[1.0,2.0)</c> takes 1.0 up to but not 2.0.</summary>
    public required string Sdk { get; init; }

    /// <summary>File name of the entry assembly inside the package folder: no directories, no links.</summary>
    public required string EntryAssembly { get; init; }

    /// <summary>The ports it offers, by <see cref="PortAttribute.Name"/>. At least one.</summary>
    public required IReadOnlyList<string> Ports { get; init; }

    /// <summary>The optional abilities it has, by <see cref="CapabilityAttribute.Name"/>. Empty when none.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>
    /// JSON Schema for a connection's configuration; only references inside the schema (<c>#/…</c>). Null accepts an empty object only.
    /// </summary>
    public JsonElement? ConfigSchema { get; init; }

    /// <summary>How pushes arrive; required with the <c>webhook</c> port and null without it.</summary>
    public ManifestWebhook? Webhook { get; init; }

    /// <summary>What the host allows this plugin.</summary>
    public ManifestLimits Limits { get; init; } = new();

    /// <summary>Host names its <see cref="IPluginContext.Http"/> may reach, exact, without scheme or port. Empty means none.</summary>
    public IReadOnlyList<string> EgressHosts { get; init; } = [];
}
