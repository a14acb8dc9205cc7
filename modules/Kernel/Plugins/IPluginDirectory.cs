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

    /// <summary>The version of the SDK that this program brings.</summary>
    string SdkVersion { get; }

    /// <summary>
    /// Which members of a plugin's configuration are secret, by dots: marked <c>"x-ui": {"secret": true}</c>, <c>"writeOnly": true</c> or <c>"format": "password"</c>
    /// in its schema. Empty when there is no such verified plugin.
    /// </summary>
    IReadOnlyList<string> SecretPaths(string pluginId);

    /// <summary>What is wrong with a configuration, in the order of its fields; empty when nothing is.</summary>
    /// <param name="pluginId">A verified plugin; an unknown one is an entry of its own.</param>
    /// <param name="configuration">A JSON object.</param>
    Task<IReadOnlyList<ConfigurationProblem>> CheckConfiguration(string pluginId, string configuration);
}
