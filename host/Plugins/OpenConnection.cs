using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>
/// One connection as one version of a plugin opened it. Calls enter and leave; when it closes, it lets nobody in and waits for those
/// inside.
/// </summary>
internal sealed class OpenConnection(LoadedPlugin plugin, IReadOnlyCollection<IPort> ports, CallGuard guard, string configuration)
{
    private readonly Lock door = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inside;
    private bool closing;

    public LoadedPlugin Plugin { get; } = plugin;

    public CallGuard Guard { get; } = guard;

    /// <summary>The configuration it was opened with: a changed one is a reason to open again.</summary>
    public string Configuration { get; } = configuration;

    /// <summary>Calls whose code still runs, abandoned ones included.</summary>
    public int RunningCalls => Volatile.Read(ref inside);

    /// <summary>The object that serves an interface of the SDK; null when none does.</summary>
    public object? Find(Type port) => ports.FirstOrDefault(port.IsInstanceOfType);

    public bool TryEnter()
    {
        lock (door)
        {
            if (closing) return false;
            inside++;
            return true;
        }
    }

    public void Leave()
    {
        lock (door)
        {
            inside--;
            if (closing && inside == 0) empty.TrySetResult();
        }
    }

    /// <summary>Closes the door, waits for the calls inside, and disposes what the plugin gave.</summary>
    /// <returns>False when calls still ran at the end of the time; they are left to themselves, and the code stays in memory until they
    /// end.</returns>
    public async Task<bool> Close(TimeSpan longest, ILogger log)
    {
        lock (door)
        {
            closing = true;
            if (inside == 0) empty.TrySetResult();
        }
        var emptied = true;
        try
        {
            await empty.Task.WaitAsync(longest);
        }
        catch (TimeoutException)
        {
            emptied = false;
        }
        foreach (var port in ports.Distinct()) await Dispose(port, longest, log);
        Guard.Dispose();
        return emptied;
    }

    private static async Task Dispose(object port, TimeSpan longest, ILogger log)
    {
        try
        {
            await Task.Run(async () =>
            {
                if (port is IAsyncDisposable later) await later.DisposeAsync();
                else (port as IDisposable)?.Dispose();
            }).WaitAsync(longest);
        }
        catch (Exception fault)
        {
            log.LogWarning("A plugin's object failed to close: {Fault}", fault.ToString());
        }
    }
}
