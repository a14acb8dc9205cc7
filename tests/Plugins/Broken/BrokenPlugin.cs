namespace Fixture;

/// <summary>Its constructor throws, with a secret in the text that must not leave the log.</summary>
public sealed class BrokenPlugin : IPlugin
{
    public BrokenPlugin() => throw new InvalidOperationException("password=hunter2");

    public IReadOnlyCollection<IPort> Open(IPluginContext context) => [];
}
