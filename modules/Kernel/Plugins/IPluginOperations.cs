namespace Platform.Kernel.Plugins;

/// <summary>
/// What an operator can do to plugins of this process while it runs. Operations wait for one another; none throws for a bad plugin.
/// </summary>
public interface IPluginOperations
{
    /// <summary>
    /// Stops a connection: calls are refused with PLUGIN_SUSPENDED, running ones finish. False when there is no such connection or it
    /// is not active.
    /// </summary>
    bool Suspend(string connection);

    /// <summary>
    /// Lets a suspended connection work again and closes its circuit breaker. False when there is no such connection or nothing serves
    /// it.
    /// </summary>
    Task<bool> Resume(string connection);

    /// <summary>
    /// Looks for new package folders and reads the connections again: opens new ones, re-opens changed ones without a failed call,
    /// closes those that went.
    /// </summary>
    Task Refresh(CancellationToken cancellation);

    /// <summary>
    /// Puts the package in a folder in the place of the running version with the same id: opens every connection on it first, then
    /// swaps them,
    /// then drains and unloads the old one. No call fails for it.
    /// </summary>
    /// <param name="folder">
    /// The folder's name below the plugins directory. Best another than the old version's, which may still read its own libraries while it drains.
    /// </param>
    /// <param name="cancellation">Gives up before the swap; after it, only the waiting for old calls.</param>
    /// <returns>The new package: ACTIVE or LOADED, or FAULTED with the reason, and then the old version still serves.</returns>
    Task<PluginReport> ReplaceAsync(string folder, CancellationToken cancellation);

    /// <summary>
    /// Opens a connection aside, asks the plugin's check where it has one, and closes it again: nothing is kept, and what runs under the same code is not touched.
    /// </summary>
    Task<ConnectionTrial> TryAsync(PluginConnection candidate, CancellationToken cancellation);

    /// <summary>Drains the plugin's calls, closes its connections and unloads it. Null when no such plugin is loaded.</summary>
    Task<PluginReport?> UnloadAsync(string pluginId, CancellationToken cancellation);
}
