using System.Text.Json;

namespace Platform.Administration.Plugins;

/// <summary>
/// Replaces a stored connection's configuration; every instance takes it over within seconds, without a failed call. A secret that is left out stays, null takes it
/// away. Settings that the plugin itself refuses are kept and shown as OLD_SETTINGS_SERVE, while the old ones go on.
/// </summary>
[Needs(PluginPermissions.Write)]
internal sealed class ChangePluginConnection(PluginDesk desk) : Mutation<ChangePluginConnection.ChangePluginConnectionInput, PluginConnectionSettings>
{
    /// <summary>The connection and its new configuration.</summary>
    public sealed record ChangePluginConnectionInput : MutationInput
    {
        /// <summary>Code of the connection.</summary>
        public required string Code { get; init; }

        /// <summary>Version of its settings that the client saw.</summary>
        public required long ExpectedVersion { get; init; }

        /// <summary>The whole configuration, secrets only where they change; at most 32,768 characters.</summary>
        public required JsonElement Configuration { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginConnectionSettings> Run(ChangePluginConnectionInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        var settings = await desk.TakeAsync(input.Code, input.ExpectedVersion, ct);
        await desk.ConfigureAsync(settings, input.Configuration);
        return settings;
    }
}
