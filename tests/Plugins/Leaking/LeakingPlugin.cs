namespace Fixture;

/// <summary>Keeps a timer in a static field, which keeps its code in memory after the unload. Everything else about it works.</summary>
public sealed class LeakingPlugin : IPlugin
{
    private static Timer? heartbeat;

    public IReadOnlyCollection<IPort> Open(IPluginContext context)
    {
        heartbeat ??= new Timer(static _ => { }, null, 0, 50);
        return [new LeakingCourier()];
    }
}

internal sealed class LeakingCourier : Courier;
