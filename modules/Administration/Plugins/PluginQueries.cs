using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>Reads of plugins and connections.</summary>
[Extends(typeof(Query))]
internal sealed class PluginQueries(PluginView view, Caller caller)
{
    /// <summary>Every package in the plugins directory, usable or not, by folder; as the instance that answers sees them.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(PluginPermissions.Read)]
    public Task<IReadOnlyList<PluginPackage>> Plugins(CancellationToken ct)
    {
        PluginPermissions.RequireAll(caller, PluginPermissions.Read);
        return view.PackagesAsync(ct);
    }

    /// <summary>Every connection, also those whose plugin is missing, by code.</summary>
    /// <param name="ct">Ends with the request.</param>
    [Needs(PluginPermissions.Read)]
    public Task<IReadOnlyList<PluginConnectionView>> PluginConnections(CancellationToken ct)
    {
        PluginPermissions.RequireAll(caller, PluginPermissions.Read);
        return view.ConnectionsAsync(ct);
    }

    /// <summary>What people call the connections that documents name by code: the name of the plugin that serves each, in the caller's language; where one plugin serves several, with the code.</summary>
    [Needs(Caller.Staff)]
    public IReadOnlyList<ConnectionName> ConnectionNames() => view.Names();

    /// <summary>
    /// Tries settings without keeping them: opens the plugin with them and, where it has the capability <c>connection.check</c>, asks its partner. What runs is not touched.
    /// Settings that the schema does not allow are told by code CONFIG_INVALID.
    /// </summary>
    /// <param name="pluginId">The plugin.</param>
    /// <param name="configuration">The settings to try; null tries those of the connection as they are.</param>
    /// <param name="code">The connection whose secrets stand in for those that are left out; null for a new one.</param>
    /// <param name="trials">Tries them.</param>
    /// <param name="ct">Ends with the request.</param>
    [Needs(PluginPermissions.Write)]
    public Task<ConnectionTrial> PluginConnectionTrial(string pluginId, JsonElement? configuration, string? code, PluginTrials trials, CancellationToken ct)
    {
        PluginPermissions.RequireAll(caller, PluginPermissions.Write);
        return trials.TryAsync(pluginId, configuration, code, ct);
    }
}

/// <summary>Tries settings.</summary>
internal sealed class PluginTrials(IConnectionSource connections, IPluginDirectory directory, IPluginOperations operations)
{
    public async Task<ConnectionTrial> TryAsync(string pluginId, JsonElement? configuration, string? code, CancellationToken ct)
    {
        if (configuration is { ValueKind: not JsonValueKind.Object }) throw new Refused(CommonErrors.InvalidFormat, "configuration", ("expected", "{ … }"));
        var known = code is null ? null : (await connections.List(ct)).FirstOrDefault(c => c.Code == code && c.PluginId == pluginId);
        if (known is null && configuration is null) throw new Refused(CommonErrors.Required, "configuration");
        var paths = directory.SecretPaths(pluginId);
        var before = ConfigurationParts.Whole(known?.Configuration ?? "{}", paths);
        var json = configuration is { } given ? ConfigurationParts.Given(given, paths, before.Secrets).Json() : before.Json();
        return await operations.TryAsync(new PluginConnection { Code = known?.Code ?? "trial", PluginId = pluginId, Configuration = json }, ct);
    }
}

/// <summary>Stored settings by id.</summary>
[Needs(PluginPermissions.Read)]
internal sealed class PluginConnectionSettingsSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, PluginConnectionSettings>(contexts)
{
    protected override IQueryable<PluginConnectionSettings> Rows(AdministrationDb db, Caller caller) => caller.Scope(PluginPermissions.Read).All ? db.Set<PluginConnectionSettings>().AsNoTracking() : db.Set<PluginConnectionSettings>().Where(_ => false);
}

/// <summary>Orders by id.</summary>
[Needs(PluginPermissions.Read)]
internal sealed class PluginSwitchSource(IDbContextFactory<AdministrationDb> contexts) : RowNodes<AdministrationDb, PluginSwitch>(contexts)
{
    protected override IQueryable<PluginSwitch> Rows(AdministrationDb db, Caller caller) => caller.Scope(PluginPermissions.Read).All ? db.Set<PluginSwitch>().AsNoTracking() : db.Set<PluginSwitch>().Where(_ => false);
}
