namespace Platform.Kernel.Plugins;

/// <summary>What an administrator sees of one plugin package.</summary>
/// <param name="Folder">Its folder's name below the plugins directory.</param>
/// <param name="Id">Reverse-DNS id; null when the manifest could not be read.</param>
/// <param name="Name">What people call it; null when the manifest could not be read.</param>
/// <param name="Version">Its own version; null when the manifest could not be read.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Code">Why it is not active, upper case with underscores; null when there is nothing to say.</param>
/// <param name="Reason">The same for people; never holds secrets or text from the plugin's exceptions.</param>
/// <param name="Ports">The ports it offers.</param>
/// <param name="Capabilities">The optional abilities it has.</param>
public sealed record PluginReport(
    string Folder,
    string? Id,
    string? Name,
    string? Version,
    PluginStanding Standing,
    string? Code,
    string? Reason,
    IReadOnlyList<string> Ports,
    IReadOnlyList<string> Capabilities)
{
    /// <summary>Its names by language, where the manifest has them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Who made it; null when the manifest does not say.</summary>
    public string? Author { get; init; }

    /// <summary>The SDK versions it runs with, as an interval; null when the manifest could not be read.</summary>
    public string? Sdk { get; init; }

    /// <summary>JSON Schema of a connection's configuration; null when it takes none.</summary>
    public System.Text.Json.JsonElement? ConfigSchema { get; init; }

    /// <summary>The hosts that its HTTP client may reach.</summary>
    public IReadOnlyList<string> EgressHosts { get; init; } = [];

    /// <summary>The last parts of the addresses that partners push to; empty when nothing may push.</summary>
    public IReadOnlyList<string> WebhookKinds { get; init; } = [];
}
