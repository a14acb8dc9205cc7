using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Plugins;

namespace Platform.Administration.Plugins;

/// <summary>
/// Makes the plugins of this instance as the database says. What this instance changed it follows at once, what another did within two seconds; every five it looks for
/// itself, in case it missed something.
/// </summary>
internal sealed partial class PluginWatch(IDbContextFactory<AdministrationDb> contexts, ChangeFeed feed, IPluginOperations operations, ILogger<PluginWatch> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    readonly SemaphoreSlim _one = new(1, 1);
    readonly ConcurrentDictionary<string, int> _done = new(StringComparer.Ordinal);
    string? _seen;

    /// <summary>Whether this instance has yet to carry out an order to load a package again.</summary>
    public bool Owes(PluginSwitch? order) => order is not null && _done.GetValueOrDefault(order.Subject) < order.Reloads;

    async Task FollowOnceAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var settings = await db.Set<PluginConnectionSettings>().OrderBy(s => s.Id).Select(s => new { s.Id, s.Version }).ToListAsync(ct);
            var orders = await db.Set<PluginSwitch>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct);
            var now = $"{string.Join(',', settings.Select(s => $"{s.Id}:{s.Version}"))};{string.Join(',', orders.Select(o => $"{o.Id}:{o.Version}"))}";
            if (now == _seen) return;
            // What was ordered before this process began has been done by beginning.
            foreach (var order in orders.Where(Owes))
            {
                if (_seen is not null) await ReloadAsync(order.Subject, ct);
                _done[order.Subject] = order.Reloads;
            }
            await operations.Refresh(ct);
            _seen = now;
        }
        finally { _one.Release(); }
    }

    async Task ReloadAsync(string subject, CancellationToken ct)
    {
        if (subject == PluginSwitch.NewPackages) return; // a refresh looks for them anyway
        var report = await operations.ReplaceAsync(subject[PluginSwitch.Package("").Length..], ct);
        if (report.Standing == PluginStanding.Faulted) NotReloaded(log, report.Folder, report.Code, report.Reason);
        else Reloaded(log, report.Folder, report.Version);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(PollAsync(stoppingToken), ListenAsync(nameof(PluginConnectionSettings), stoppingToken), ListenAsync(nameof(PluginSwitch), stoppingToken));

    async Task PollAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await TryAsync(ct);
            await Task.Delay(Look, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task ListenAsync(string type, CancellationToken ct)
    {
        try { await foreach (var _ in feed.Listen(type, ct)) await TryAsync(ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }

    async Task TryAsync(CancellationToken ct)
    {
        try { await FollowOnceAsync(ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
        catch (Exception e) { Stumbled(log, e); }
    }

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plugin package {Folder} was loaded again: version {Version}.")]
    static partial void Reloaded(ILogger log, string folder, string? version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Plugin package {Folder} could not be loaded again: {Code} {Reason}")]
    static partial void NotReloaded(ILogger log, string folder, string? code, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was ordered about plugins could not be read or followed; they stay as they are for now.")]
    static partial void Stumbled(ILogger log, Exception e);
}
