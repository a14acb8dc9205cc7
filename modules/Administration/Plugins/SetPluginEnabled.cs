using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>Switches a plugin with all its connections on or off, on every instance. Its code stays loaded; connections keep their own switches.</summary>
[Needs(PluginPermissions.Write)]
internal sealed class SetPluginEnabled(PluginDesk desk, IPluginDirectory directory) : Mutation<SetPluginEnabled.SetPluginEnabledInput, PluginSwitch>
{
    /// <summary>The plugin and whether it shall be on.</summary>
    public sealed record SetPluginEnabledInput : MutationInput
    {
        /// <summary>The plugin's id.</summary>
        public required string PluginId { get; init; }

        /// <summary>Whether it shall be on.</summary>
        public required bool Enabled { get; init; }

        /// <summary>The <c>switchVersion</c> that the client saw; null switches whatever happened meanwhile.</summary>
        public long? ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginSwitch> Run(SetPluginEnabledInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        if (!directory.Plugins.Any(p => p.Id == input.PluginId))
            throw new Refused(PluginErrors.UnknownPlugin, "pluginId", ("plugin", input.PluginId.Length > 100 ? input.PluginId[..100] : input.PluginId));
        return await desk.SwitchAsync(PluginSwitch.Plugin(input.PluginId), input.Enabled, input.ExpectedVersion, ct);
    }
}
