using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>
/// Switches a connection on or off on every instance, wherever its settings stand. Off: calls are refused with PLUGIN_SUSPENDED, running ones finish, pushes are asked to
/// come again. One that the configuration switches off can only be switched on there (CONNECTION_IN_CONFIGURATION).
/// </summary>
[Needs(PluginPermissions.Write)]
internal sealed class SetPluginConnectionEnabled(PluginDesk desk, IConnectionSource connections) : Mutation<SetPluginConnectionEnabled.SetPluginConnectionEnabledInput, PluginSwitch>
{
    /// <summary>The connection and whether it shall be on.</summary>
    public sealed record SetPluginConnectionEnabledInput : MutationInput
    {
        /// <summary>Code of the connection.</summary>
        public required string Code { get; init; }

        /// <summary>Whether it shall be on.</summary>
        public required bool Enabled { get; init; }

        /// <summary>The <c>switchVersion</c> that the client saw; null switches whatever happened meanwhile.</summary>
        public long? ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginSwitch> Run(SetPluginConnectionEnabledInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        var connection = (await connections.List(ct)).FirstOrDefault(c => c.Code == input.Code) ?? throw new Refused(CommonErrors.NotFound, "code", ("what", "PluginConnection"));
        if (input.Enabled && !connection.Enabled && connection.OffBecause == PluginWords.ByConfiguration.Code) throw new Refused(PluginErrors.InConfiguration, "code");
        return await desk.SwitchAsync(PluginSwitch.Connection(input.Code), input.Enabled, input.ExpectedVersion, ct);
    }
}
