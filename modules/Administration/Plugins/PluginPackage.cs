using System.Text.Json;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>A plugin package in the plugins directory, as the instance that answers sees it.</summary>
/// <param name="Folder">Its folder below the plugins directory.</param>
/// <param name="PluginId">Its id; null when plugin.json could not be read.</param>
/// <param name="Name">What people call it, in the caller's language where it has one; null when plugin.json could not be read.</param>
/// <param name="Version">Its own version; null when plugin.json could not be read.</param>
/// <param name="Author">Who made it; null when it does not say.</param>
/// <param name="Sdk">The SDK versions it runs with, as an interval.</param>
/// <param name="HostSdk">The SDK version of this program.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Code">Why it is not active; null when there is nothing to say.</param>
/// <param name="Message">The same in the caller's language.</param>
/// <param name="Detail">What exactly, in English; null when there is no more to say.</param>
/// <param name="Ports">What it offers: courier, escrow, notification, webhook.</param>
/// <param name="Capabilities">Its optional abilities.</param>
/// <param name="ConfigSchema">JSON Schema of a connection's configuration; null when it takes none.</param>
/// <param name="EgressHosts">The hosts that its HTTP client may reach.</param>
/// <param name="WebhookKinds">The last parts of the addresses that partners push to.</param>
/// <param name="Enabled">False while an administrator has switched it off.</param>
/// <param name="SwitchVersion">Version of that switch, for <c>expectedVersion</c>; 0 while nobody ever touched it.</param>
/// <param name="Reloading">True while this instance has yet to load it again.</param>
/// <param name="Connections">Its connections, by code; only with the version in use.</param>
internal sealed record PluginPackage(
    string Folder, string? PluginId, string? Name, string? Version, string? Author, string? Sdk, string HostSdk, PluginStanding Standing, string? Code, string? Message, string? Detail,
    IReadOnlyList<string> Ports, IReadOnlyList<string> Capabilities, JsonElement? ConfigSchema, IReadOnlyList<string> EgressHosts, IReadOnlyList<string> WebhookKinds, bool Enabled,
    long SwitchVersion, bool Reloading, IReadOnlyList<PluginConnectionView> Connections);

/// <summary>Shows it.</summary>
internal sealed class PluginPackageType : ObjectType<PluginPackage>
{
    public PluginPackageType() => ShowsAll();
}
