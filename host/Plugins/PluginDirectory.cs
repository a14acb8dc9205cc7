using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <inheritdoc cref="IPluginDirectory"/>
internal sealed class PluginDirectory(PackageShelf shelf, ConnectionBoard board) : IPluginDirectory
{
    public IReadOnlyList<PluginReport> Plugins
    {
        get
        {
            var connections = board.Reports;
            return [.. shelf.Slots.Select(slot => slot.Report(connections)).OrderBy(report => report.Folder, StringComparer.Ordinal)];
        }
    }

    public IReadOnlyList<ConnectionReport> Connections => board.Reports;

    public string? ConfigSchema(string pluginId) => shelf.Manifest(pluginId)?.ConfigSchema?.GetRawText();

    public string SdkVersion => SdkPorts.Version.ToString();

    public IReadOnlyList<string> SecretPaths(string pluginId) => SecretMembers.Of(shelf.Manifest(pluginId));

    public async Task<IReadOnlyList<ConfigurationProblem>> CheckConfiguration(string pluginId, string configuration)
    {
        if (shelf.Manifest(pluginId) is not { } manifest) return [new("", "PluginMissing")];
        try
        {
            return await ConfigurationCheck.Check(manifest, configuration);
        }
        catch (PluginRefusal refusal)
        {
            return [new("", refusal.Code)];
        }
    }
}
