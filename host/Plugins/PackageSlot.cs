using Platform.Kernel.Plugins;
using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>A package folder and how far it has come.</summary>
internal sealed class PackageSlot(string folder)
{
    public string Folder { get; } = folder;

    public PluginManifest? Manifest { get; set; }

    public LoadedPlugin? Loaded { get; private set; }

    public PluginStanding Standing { get; private set; } = PluginStanding.Uploaded;

    public (string Code, string? Reason)? Note { get; private set; }

    public void Verified(PluginManifest manifest, (string Code, string? Reason)? note = null) =>
        (Manifest, Standing, Note) = (manifest, PluginStanding.Verified, note);

    public void Load(LoadedPlugin loaded) => (Loaded, Standing, Note) = (loaded, PluginStanding.Loaded, null);

    public void Drain() => Standing = PluginStanding.Draining;

    public void Unload((string Code, string? Reason)? note)
    {
        Loaded?.Dispose();
        (Loaded, Standing, Note) = (null, PluginStanding.Unloaded, note);
    }

    public void Fault(PluginRefusal refusal)
    {
        Loaded?.Dispose();
        (Loaded, Standing, Note) = (null, PluginStanding.Faulted, (refusal.Code, refusal.Reason));
    }

    /// <param name="connections">The connections it is configured for: one that works makes it ACTIVE.</param>
    public PluginReport Report(IReadOnlyCollection<ConnectionReport> connections)
    {
        var mine = Standing == PluginStanding.Loaded ? connections.Where(one => one.PluginId == Manifest!.Id).ToList() : [];
        var standing = mine.Exists(one => one.Standing == PluginStanding.Active) ? PluginStanding.Active
            : mine.Exists(one => one.Standing == PluginStanding.Suspended) ? PluginStanding.Suspended
            : Standing;
        return new PluginReport(
            Path.GetFileName(Folder), Manifest?.Id, Manifest?.Name, Manifest?.Version, standing, Note?.Code, Note?.Reason, Manifest?.Ports ?? [], Manifest?.Capabilities ?? [])
        {
            Names = Manifest?.Names ?? new Dictionary<string, string>(),
            Author = Manifest?.Author,
            Sdk = Manifest?.Sdk,
            ConfigSchema = Manifest?.ConfigSchema,
            EgressHosts = Manifest?.EgressHosts ?? [],
            WebhookKinds = Manifest?.Webhook?.Kinds ?? [],
        };
    }
}
