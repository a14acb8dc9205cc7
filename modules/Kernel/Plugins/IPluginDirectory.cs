namespace Platform.Kernel.Plugins;

/// <summary>What plugins there are and how they are, as of the moment of the call.</summary>
public interface IPluginDirectory
{
    /// <summary>Every package ever seen by this process, by folder; a replaced version stays as UNLOADED until the next start.</summary>
    IReadOnlyList<PluginReport> Plugins { get; }

    /// <summary>Every configured connection, by code.</summary>
    IReadOnlyList<ConnectionReport> Connections { get; }

    /// <summary>
    /// The JSON Schema of a plugin's configuration, as its manifest has it; null when there is no such verified plugin or it takes no
    /// configuration.
    /// </summary>
    string? ConfigSchema(string pluginId);

    /// <summary>What is wrong with a configuration, one entry per field as <c>path: code</c>; empty when nothing is.</summary>
    /// <param name="pluginId">A verified plugin; an unknown one is an entry of its own.</param>
    /// <param name="configuration">A JSON object.</param>
    Task<IReadOnlyList<string>> CheckConfiguration(string pluginId, string configuration);
}
