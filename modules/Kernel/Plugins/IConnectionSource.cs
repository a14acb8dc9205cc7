namespace Platform.Kernel.Plugins;

/// <summary>Where the configured connections come from. The last one registered counts.</summary>
public interface IConnectionSource
{
    /// <summary>All connections as they shall be now. When it throws, the connections stay as they are.</summary>
    Task<IReadOnlyList<PluginConnection>> List(CancellationToken cancellation);
}
