using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Plugins;

/// <summary>
/// Removes a stored connection with its secrets. It must be switched off before (CONNECTION_STILL_ON), so that nobody takes away what still serves; documents keep
/// its code. One that had taken the place of a BUILT_IN connection gives that place back.
/// </summary>
[Needs(PluginPermissions.Write)]
internal sealed class RemovePluginConnection(AdministrationDb db, PluginDesk desk) : Mutation<RemovePluginConnection.RemovePluginConnectionInput, PluginConnectionSettings>
{
    /// <summary>The connection.</summary>
    public sealed record RemovePluginConnectionInput : MutationInput
    {
        /// <summary>Code of the connection.</summary>
        public required string Code { get; init; }

        /// <summary>Version of its settings that the client saw.</summary>
        public required long ExpectedVersion { get; init; }
    }

    /// <inheritdoc />
    public override async Task<PluginConnectionSettings> Run(RemovePluginConnectionInput input, CancellationToken ct)
    {
        PluginPermissions.RequireAll(Scope);
        var settings = await desk.TakeAsync(input.Code, input.ExpectedVersion, ct);
        var (own, whole) = (PluginSwitch.Connection(settings.Code), PluginSwitch.Plugin(settings.PluginId));
        var orders = await db.Set<PluginSwitch>().Where(s => s.Subject == own || s.Subject == whole).ToListAsync(ct);
        if (orders.TrueForAll(o => o.Enabled)) throw new Refused(PluginErrors.StillOn, "code");
        settings.Changed();
        db.Remove(settings);
        if (orders.Find(o => o.Subject == own) is { } order) db.Remove(order);
        return settings;
    }
}
