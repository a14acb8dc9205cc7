using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>Puts together what the loader knows of plugins and what the database says about them.</summary>
internal sealed class PluginView(IDbContextFactory<AdministrationDb> contexts, IPluginDirectory directory, StoredConnections connections, PluginWatch watch, Caller caller)
{
    const string Hidden = "••••••";

    public async Task<IReadOnlyList<PluginPackage>> PackagesAsync(CancellationToken ct)
    {
        var (settings, switches) = await ReadAsync(ct);
        var all = await ConnectionsAsync(settings, switches, ct);
        // A version that was replaced stays listed by the loader until the next start; two rows for one folder would only puzzle.
        return [.. directory.Plugins.GroupBy(p => p.Folder).Select(g => Package(g.LastOrDefault(p => p.Standing != PluginStanding.Unloaded) ?? g.Last(), switches, all))];
    }

    public async Task<IReadOnlyList<PluginConnectionView>> ConnectionsAsync(CancellationToken ct)
    {
        var (settings, switches) = await ReadAsync(ct);
        return await ConnectionsAsync(settings, switches, ct);
    }

    /// <summary>Names of the connections that this instance knows, by code; one whose plugin has no name goes by its code.</summary>
    public IReadOnlyList<ConnectionName> Names()
    {
        var plugins = directory.Plugins.Where(p => p.Id is not null).GroupBy(p => p.Id!).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return [.. directory.Connections.GroupBy(c => c.PluginId).SelectMany(g =>
        {
            var name = plugins.GetValueOrDefault(g.Key) is { } plugin ? plugin.Names.GetValueOrDefault(caller.Locale) ?? plugin.Name : null;
            var several = g.Skip(1).Any();
            return g.Select(c => new ConnectionName(c.Connection, name is null ? c.Connection : several ? $"{name} ({c.Connection})" : name));
        }).OrderBy(n => n.Code, StringComparer.Ordinal)];
    }

    async Task<(List<PluginConnectionSettings> Settings, List<PluginSwitch> Switches)> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.Set<PluginConnectionSettings>().AsNoTracking().ToListAsync(ct), await db.Set<PluginSwitch>().AsNoTracking().ToListAsync(ct));
    }

    PluginPackage Package(PluginReport report, List<PluginSwitch> switches, IReadOnlyList<PluginConnectionView> all)
    {
        var order = report.Id is { } id ? switches.Find(s => s.Subject == PluginSwitch.Plugin(id)) : null;
        var inUse = report.Standing is PluginStanding.Loaded or PluginStanding.Active or PluginStanding.Suspended or PluginStanding.Draining;
        return new PluginPackage(
            report.Folder, report.Id, report.Names.GetValueOrDefault(caller.Locale) ?? report.Name, report.Version, report.Author, report.Sdk, directory.SdkVersion, report.Standing, report.Code,
            PluginWords.Of(report.Code, caller.Locale), report.Reason, report.Ports, report.Capabilities, report.ConfigSchema, report.EgressHosts, report.WebhookKinds, order?.Enabled ?? true,
            order?.Version ?? 0, watch.Owes(switches.Find(s => s.Subject == PluginSwitch.Package(report.Folder))), inUse ? [.. all.Where(c => c.PluginId == report.Id)] : []);
    }

    async Task<IReadOnlyList<PluginConnectionView>> ConnectionsAsync(List<PluginConnectionSettings> settings, List<PluginSwitch> switches, CancellationToken ct)
    {
        var reports = directory.Connections.ToDictionary(r => r.Connection, StringComparer.Ordinal);
        var kinds = directory.Plugins.Where(p => p.Id is not null).GroupBy(p => p.Id!).ToDictionary(g => g.Key, g => g.Last().WebhookKinds, StringComparer.Ordinal);
        return [.. (await connections.ListAsync(settings, switches, ct)).OrderBy(c => c.Code, StringComparer.Ordinal).Select(c =>
        {
            var (report, order) = (reports.GetValueOrDefault(c.Code), switches.Find(s => s.Subject == PluginSwitch.Connection(c.Code)));
            var paths = directory.SecretPaths(c.PluginId);
            var parts = ConfigurationParts.Whole(c.Configuration, paths);
            var code = report is null ? PluginWords.NotOpen.Code : report.Code;
            return new PluginConnectionView(
                c.Code, c.PluginId, report?.PluginVersion, c.Origin, c.Enabled, order?.Version ?? 0, report?.Standing ?? PluginStanding.Verified, code, PluginWords.Of(code, caller.Locale), report?.Reason,
                report?.Revision != c.Revision, System.Text.Json.JsonSerializer.SerializeToElement(parts.Plain), [.. paths.Select(p => new PluginSecret(p, parts.Secrets.ContainsKey(p)))],
                [.. kinds.GetValueOrDefault(c.PluginId, []).Where(_ => c.WebhookToken is not null).Select(k => new PluginWebhook(k, $"/hooks/{c.Code}/{Hidden}/{k}", $"/hooks/{c.Code}/{c.WebhookToken}/{k}"))],
                report?.Health, c.Origin == ConnectionOrigin.Stored ? settings.Find(s => s.Code == c.Code) : null);
        })];
    }
}
