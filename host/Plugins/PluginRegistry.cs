using Platform.Kernel.Plugins;

namespace Platform.Host.Plugins;

/// <summary>Starts with the host, and does what operators ask.</summary>
internal sealed class PluginRegistry(
    PackageShelf shelf, ConnectionBoard board, ConnectionTrials trials, IPluginDirectory directory, PluginFolders folders, IServiceScopeFactory scopes, ILogger<PluginRegistry> log)
    : IPluginOperations, IHostedService, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public bool Suspend(string connection)
    {
        if (board.Slot(connection) is not { IsServing: true } slot) return false;
        slot.IsSuspended = true;
        return true;
    }

    public async Task<bool> Resume(string connection)
    {
        if (board.Slot(connection) is not { Current: { } open } slot) return false;
        await open.Guard.Mend();
        slot.IsSuspended = false;
        return true;
    }

    public Task Refresh(CancellationToken cancellation) => InTurn(async () =>
    {
        await shelf.Scan(cancellation);
        await ApplyConnections(cancellation);
        return true;
    }, cancellation);

    public Task<PluginReport> ReplaceAsync(string folder, CancellationToken cancellation) => InTurn(async () =>
    {
        if (folder != Path.GetFileName(folder) || folder is "" or "." or "..")
            return new PluginReport(folder, null, null, null, PluginStanding.Faulted, "NAME_UNSAFE", "A folder's name has no directories.", [], []);
        var next = await shelf.Add(Path.Combine(folders.Packages, folder), cancellation);
        if (next.Loaded is not { } loaded) return next.Report([]);
        var id = next.Manifest!.Id;
        var old = shelf.Slots.FirstOrDefault(slot => slot != next && slot.Loaded is not null && slot.Manifest!.Id == id);
        try
        {
            // The old one shows as draining while its last calls end; the new ones are with the next version already.
            old?.Drain();
            await board.Move(id, loaded);
            old?.Unload(("REPLACED", $"Replaced by {next.Manifest.Version}."));
        }
        catch (PluginRefusal refusal)
        {
            if (old is { Loaded: { } still }) old.Load(still);
            next.Fault(refusal);
        }
        return next.Report(board.Reports);
    }, cancellation);

    public Task<ConnectionTrial> TryAsync(PluginConnection candidate, CancellationToken cancellation) => trials.Try(shelf.Running(candidate.PluginId)?.Loaded, candidate, cancellation);

    public Task<PluginReport?> UnloadAsync(string pluginId, CancellationToken cancellation) => InTurn<PluginReport?>(async () =>
    {
        if (shelf.Running(pluginId) is not { } slot) return null;
        slot.Drain();
        var ended = await board.Withdraw(pluginId, new PluginRefusal("PLUGIN_UNLOADED", "The plugin was unloaded."));
        slot.Unload(ended ? null : ("CALLS_LEFT_BEHIND", "Some calls did not end; its code stays in memory until they do."));
        return slot.Report([]);
    }, cancellation);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Refresh(cancellationToken);
        foreach (var plugin in directory.Plugins)
            log.LogInformation("Plugin {Folder} {Id} {Version}: {Standing} {Code}", plugin.Folder, plugin.Id, plugin.Version, plugin.Standing, plugin.Code);
        foreach (var one in directory.Connections)
            log.LogInformation("Connection {Connection} to {Plugin}: {Standing} {Code}", one.Connection, one.PluginId, one.Standing, one.Code);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await board.Apply([], _ => null).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("The host stops before every plugin call has ended.");
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task ApplyConnections(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var wanted = await scope.ServiceProvider.GetRequiredService<IConnectionSource>().List(cancellation);
            await board.Apply(wanted, id => shelf.Running(id)?.Loaded);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The host must start without its plugins rather than not at all.
            log.LogError(fault, "The list of connections cannot be read; connections stay as they are.");
        }
    }

    private async Task<T> InTurn<T>(Func<Task<T>> operation, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await operation();
        }
        finally
        {
            turn.Release();
        }
    }
}
