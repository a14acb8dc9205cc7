using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>
/// Loads a package's files again on every instance, without a restart and without a failed call: the connections are opened on what the folder holds now, then moved,
/// then the old code goes. What cannot be loaded or opened is shown with its code, and the old version serves on. A folder with another version of a plugin takes the place of
/// the version in use, until the next start, which takes the newest. Without a folder it looks for new ones.
/// </summary>
[Needs(PluginPermissions.Write)]
internal sealed class ReloadPlugin(PluginDesk desk, IPluginDirectory directory) : Mutation<ReloadPlugin.ReloadPluginInput, PluginSwitch>
{
    /// <summary>Which package.</summary>
    public sealed record ReloadPluginInput : MutationInput
    {
        /// <summary>The folder below the plugins directory; null looks for folders not seen before.</summary>
        public string? Folder { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginSwitch> Run(ReloadPluginInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        if (input.Folder is { } folder && !directory.Plugins.Any(p => p.Folder == folder))
            throw new Refused(PluginErrors.UnknownPackage, "folder", ("folder", folder.Length > 60 ? folder[..60] : folder));
        var order = await desk.OrderAsync(input.Folder is null ? PluginSwitch.NewPackages : PluginSwitch.Package(input.Folder), null, ct);
        order.Reload();
        return order;
    }
}
