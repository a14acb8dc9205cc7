using System.Reflection;

namespace Platform.Host.Plugins;

/// <summary>
/// What modules hold in place of a plugin's object: it stays good when the plugin is replaced, and no call through it throws.
/// </summary>
/// <remarks>Public only because the runtime derives a class from it.</remarks>
public class GuardedPort : DispatchProxy
{
    private ConnectionSlot slot = null!;

    internal static TPort For<TPort>(ConnectionSlot slot) where TPort : class
    {
        var port = Create<TPort, GuardedPort>();
        ((GuardedPort)(object)port).slot = slot;
        return port;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => PortCall.Of(targetMethod!).Run(slot, args!);
}
