using System.Text.Json;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>A connection to a partner: its settings, and how it is on the instance that answers.</summary>
/// <param name="Code">The code that documents carry.</param>
/// <param name="PluginId">The plugin that serves it.</param>
/// <param name="PluginVersion">The version that serves it; null when none does.</param>
/// <param name="Origin">Where its settings stand; only STORED ones can be changed here.</param>
/// <param name="Enabled">Whether it shall be on.</param>
/// <param name="SwitchVersion">Version of its switch, for <c>expectedVersion</c>; 0 while nobody ever touched it.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="StandingCode">Why it is not active.</param>
/// <param name="Message">The same in the caller's language.</param>
/// <param name="Detail">What exactly, in English; null when there is no more to say.</param>
/// <param name="Pending">True while this instance has not taken in the newest settings and switches.</param>
/// <param name="Configuration">The configuration without its secrets.</param>
/// <param name="Secrets">Which secrets it knows and whether they are set; the values are never shown.</param>
/// <param name="Webhooks">Where the partner pushes to.</param>
/// <param name="Health">How its calls go; null while nothing serves it.</param>
/// <param name="Settings">The stored settings, for their version and history; null when they stand elsewhere.</param>
[GraphName("PluginConnection")]
internal sealed record PluginConnectionView(
    string Code, string PluginId, string? PluginVersion, ConnectionOrigin Origin, bool Enabled, long SwitchVersion, PluginStanding Standing, string? StandingCode, string? Message, string? Detail,
    bool Pending, JsonElement Configuration, IReadOnlyList<PluginSecret> Secrets, IReadOnlyList<PluginWebhook> Webhooks, ConnectionHealth? Health, PluginConnectionSettings? Settings);

/// <summary>Shows it.</summary>
internal sealed class PluginConnectionViewType : ObjectType<PluginConnectionView>
{
    public PluginConnectionViewType()
    {
        Shows(c => c.Code);
        Shows(c => c.PluginId);
        Shows(c => c.PluginVersion);
        Shows(c => c.Origin);
        Shows(c => c.Enabled);
        Shows(c => c.SwitchVersion);
        Shows(c => c.Standing);
        Shows(c => c.StandingCode);
        Shows(c => c.Message);
        Shows(c => c.Detail);
        Shows(c => c.Pending);
        Shows(c => c.Configuration);
        Shows(c => c.Secrets);
        Shows(c => c.Webhooks);
        Shows(c => c.Health);
        Shows(c => c.Settings);
    }
}

/// <summary>A secret of a connection.</summary>
/// <param name="Path">Where it stands in the configuration, by dots.</param>
/// <param name="IsSet">Whether there is one.</param>
internal sealed record PluginSecret(string Path, bool IsSet);

/// <summary>Shows it.</summary>
internal sealed class PluginSecretType : ObjectType<PluginSecret>
{
    public PluginSecretType() => ShowsAll();
}

/// <summary>An address that a partner pushes to.</summary>
/// <param name="Kind">What is pushed there.</param>
/// <param name="Address">The path on this program's address, with dots in the place of the secret part.</param>
/// <param name="FullAddress">The path with its secret part; whoever knows it can push.</param>
internal sealed record PluginWebhook(string Kind, string Address, string FullAddress);

/// <summary>Shows it.</summary>
internal sealed class PluginWebhookType : ObjectType<PluginWebhook>
{
    public PluginWebhookType()
    {
        Shows(w => w.Kind);
        Shows(w => w.Address);
        Shows(w => w.FullAddress).Needs(PluginPermissions.Secret);
    }
}

/// <summary>Shows how calls go.</summary>
internal sealed class ConnectionHealthType : ObjectType<ConnectionHealth>
{
    public ConnectionHealthType() => ShowsAll();
}

/// <summary>Shows a failed call.</summary>
internal sealed class CallTroubleType : ObjectType<CallTrouble>
{
    public CallTroubleType() => ShowsAll();
}

/// <summary>Shows what a trial came to.</summary>
internal sealed class ConnectionTrialType : ObjectType<ConnectionTrial>
{
    public ConnectionTrialType() => ShowsAll();
}
