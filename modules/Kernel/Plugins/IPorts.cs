namespace Platform.Kernel.Plugins;

/// <summary>
/// The connectors that are active now. What comes out is guarded: a call has a deadline, a bulkhead and a breaker, and never throws.
/// A port may be kept: it stays good when its plugin is replaced, and answers PLUGIN_SUSPENDED while nothing serves it.
/// </summary>
public interface IPorts
{
    /// <summary>
    /// The port of one configured connection, or null when it does not exist, is not active, or does not offer this port.
    /// </summary>
    /// <param name="connection">The connection's code, as an administrator named it.</param>
    TPort? Find<TPort>(string connection) where TPort : class;

    /// <summary>Codes of the active connections that offer this port, in alphabetical order.</summary>
    IReadOnlyList<string> Connections<TPort>() where TPort : class;
}
