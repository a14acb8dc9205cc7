namespace Platform.Kernel.Plugins;

/// <summary>Where the configured connections come from. The last one registered counts.</summary>
public interface IConnectionSource
{
    /// <summary>
    /// The key under which the program's own source, the configuration, is registered besides: whoever takes the place of the unnamed one finds it there.
    /// </summary>
    public const string OfConfiguration = "configuration";

    /// <summary>All connections as they shall be now. When it throws, the connections stay as they are.</summary>
    Task<IReadOnlyList<PluginConnection>> List(CancellationToken cancellation);
}
