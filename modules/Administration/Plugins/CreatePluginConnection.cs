using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>
/// Sets up a connection to a partner; every instance opens it within seconds. Its configuration is held against the plugin's JSON Schema, and each fault names its
/// field (<c>configuration.host</c>). A connection that the program brings by itself (BUILT_IN) may be taken over under its code; one of the configuration may not.
/// </summary>
[Needs(PluginPermissions.Write)]
internal sealed partial class CreatePluginConnection(AdministrationDb db, PluginDesk desk, IPluginDirectory directory, IConnectionSource connections)
    : Mutation<CreatePluginConnection.CreatePluginConnectionInput, PluginConnectionSettings>
{
    /// <summary>The connection.</summary>
    public sealed record CreatePluginConnectionInput : MutationInput
    {
        /// <summary>Code that documents will carry; it never changes. 1 to 40 lower case letters, digits and dashes.</summary>
        public required string Code { get; init; }

        /// <summary>The plugin's id, such as <c>platform.mail</c>.</summary>
        public required string PluginId { get; init; }

        /// <summary>An object that meets the plugin's schema, secrets included; at most 32,768 characters.</summary>
        public required JsonElement Configuration { get; init; }

        /// <summary>False sets it up switched off; null is true.</summary>
        public bool? Enabled { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginConnectionSettings> Run(CreatePluginConnectionInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        var reasons = new Reasons();
        reasons.AddIf(!Codes().IsMatch(input.Code), CommonErrors.InvalidFormat, "code", ("expected", "a-z 0-9 -, 1–40"));
        var known = directory.Plugins.Any(p => p.Id == input.PluginId);
        reasons.AddIf(!known, PluginErrors.UnknownPlugin, "pluginId", ("plugin", input.PluginId.Length > 100 ? input.PluginId[..100] : input.PluginId));
        var taken = await db.Set<PluginConnectionSettings>().AnyAsync(s => s.Code == input.Code, ct)
            || (await connections.List(ct)).Any(c => c.Code == input.Code && (c.Origin != ConnectionOrigin.BuiltIn || c.PluginId != input.PluginId));
        reasons.AddIf(taken, CommonErrors.AlreadyExists, "code", ("what", "PluginConnection"), ("value", input.Code));
        reasons.ThrowIfAny();

        var settings = PluginConnectionSettings.Of(input.Code, input.PluginId, desk.FreshToken());
        await desk.ConfigureAsync(settings, input.Configuration);
        db.Add(settings);
        if (input.Enabled == false) await desk.SwitchAsync(PluginSwitch.Connection(input.Code), false, null, ct);
        return settings;
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
