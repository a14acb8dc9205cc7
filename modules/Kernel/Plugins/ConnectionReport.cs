namespace Platform.Kernel.Plugins;

/// <summary>What an administrator sees of one connection. Configuration and token are not part of it; an ACTIVE one with a code goes on with its old settings because the new ones were refused.</summary>
/// <param name="Connection">The code the administrator gave it.</param>
/// <param name="PluginId">The plugin it is configured for.</param>
/// <param name="PluginVersion">The version that serves it; null when none does.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Code">Why it is not active; null when there is nothing to say.</param>
/// <param name="Reason">The same for people; a configuration that was refused names its fields.</param>
/// <param name="RunningCalls">Calls under way, abandoned ones that still run included.</param>
public sealed record ConnectionReport(
    string Connection,
    string PluginId,
    string? PluginVersion,
    PluginStanding Standing,
    string? Code,
    string? Reason,
    int RunningCalls)
{
    /// <summary>How its calls go in this process.</summary>
    public ConnectionHealth? Health { get; init; }

    /// <summary>Revision of the settings that this process has taken in; null for settings without one.</summary>
    public long? Revision { get; init; }
}
