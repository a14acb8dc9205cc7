namespace Platform.Kernel.Plugins;

/// <summary>One configured use of a plugin, for example one account at a carrier.</summary>
public sealed class PluginConnection
{
    /// <summary>The code modules and addresses use; lower case letters, digits and dashes, at most 40. It never changes.</summary>
    public required string Code { get; init; }

    /// <summary>The plugin's reverse-DNS id.</summary>
    public required string PluginId { get; init; }

    /// <summary>
    /// A JSON object for the plugin, secrets resolved. It is checked against the manifest's schema before the plugin sees it.
    /// </summary>
    public required string Configuration { get; init; }

    /// <summary>The secret part of the webhook address, at least 16 characters; null when nothing may push.</summary>
    public string? WebhookToken { get; init; }

    /// <summary>False keeps it SUSPENDED by the operator.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Why it is switched off: BY_OPERATOR, or PLUGIN_OFF when the whole plugin is.</summary>
    public string OffBecause { get; init; } = "BY_OPERATOR";

    /// <summary>Where its settings stand.</summary>
    public ConnectionOrigin Origin { get; init; } = ConnectionOrigin.Configuration;

    /// <summary>Grows with every change of stored settings, so that one can tell whether a process has them; null elsewhere.</summary>
    public long? Revision { get; init; }
}
