namespace Platform.Sdk;

/// <summary>
/// What a plugin package starts with. The entry assembly has exactly one public class that implements it, with a public constructor
/// without parameters.
/// </summary>
public interface IPlugin
{
    /// <summary>
    /// Opens one connection: the host calls it once per configured connection, after the configuration passed the manifest's schema.
    /// What it returns serves many calls at once until the connection is closed; a returned object that is disposable is disposed then.
    /// </summary>
    /// <param name="context">What the host gives this connection. It stays valid until the connection is closed.</param>
    /// <returns>One object for each port the manifest names, never null; one object may serve several ports.</returns>
    /// <exception cref="Exception">Any exception leaves the connection FAULTED with the code OPEN_FAILED; its text is only
    /// logged.</exception>
    IReadOnlyCollection<IPort> Open(IPluginContext context);
}
