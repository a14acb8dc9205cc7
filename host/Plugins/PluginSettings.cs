namespace Platform.Host.Plugins;

/// <summary>The section <c>Plugins</c> of the configuration.</summary>
internal sealed class PluginSettings
{
    /// <summary>
    /// Where packages lie, one folder each. Null: artifacts/plugins of the source tree in development, else <c>plugins</c> beside the
    /// program.
    /// </summary>
    public string? Directory { get; set; }

    /// <summary>
    /// File in sha256sum's format with every file of every package that may load. Null: <c>allowed.sha256</c> in the plugins directory,
    /// if it is there.
    /// </summary>
    public string? AllowList { get; set; }

    /// <summary>Where generated secrets are kept between starts. Null: <c>data</c> below the content root.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Adds the connections own-delivery and ledger-escrow where the configuration does not name them.</summary>
    public bool DefaultConnections { get; set; } = true;

    /// <summary>How long loading a package or opening a connection may take.</summary>
    public double OpenSeconds { get; set; } = 15;

    /// <summary>How long an unload waits for running calls before it goes on without them.</summary>
    public double DrainSeconds { get; set; } = 30;

    /// <summary>Calls within the sampling time before the breaker judges; at least 2.</summary>
    public int BreakerMinimumCalls { get; set; } = 5;

    /// <summary>Share of failed calls that opens the breaker, above 0 up to 1.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Over how long calls are counted; at least 0.5.</summary>
    public double BreakerSamplingSeconds { get; set; } = 30;

    /// <summary>How long an open breaker refuses before it lets one call try; at least 0.5.</summary>
    public double BreakSeconds { get; set; } = 15;
}
