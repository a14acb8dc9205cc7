using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Platform.Administration.Switching;

/// <summary>Which modules are on, in memory. What this instance switches it follows at once, what another does within two seconds.</summary>
internal sealed partial class ModuleSwitch(IDbContextFactory<AdministrationDb> contexts, ModuleRegistry registry, ChangeFeed feed, IServiceProvider services, ILogger<ModuleSwitch> log)
    : BackgroundService, IModuleSwitch
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    readonly SemaphoreSlim _one = new(1, 1);
    volatile Sets _sets = new(registry.All.Where(m => m.AlwaysOn).Select(m => m.Name).ToFrozenSet(), registry.All.Where(m => m.AlwaysOn).Select(m => m.Name).ToFrozenSet());
    FrozenSet<string>? _announced;

    public IReadOnlySet<string> Current => _sets.On;

    public bool IsOn(string module) => _sets.On.Contains(module);

    public bool WasEverOn(string module) => _sets.Ever.Contains(module);

    /// <summary>Reads the set anew and tells the listeners when it is another one than they know.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var rows = await db.Set<ModuleState>().AsNoTracking().Select(m => new { m.Module, m.Enabled, m.EverEnabled }).ToListAsync(ct);
            var always = registry.All.Where(m => m.AlwaysOn).Select(m => m.Name).ToList();
            bool Known(string name) => registry.Find(name) is not null;
            _sets = new Sets(rows.Where(r => r.Enabled && Known(r.Module)).Select(r => r.Module).Union(always).ToFrozenSet(),
                rows.Where(r => r.EverEnabled).Select(r => r.Module).Union(always).ToFrozenSet());
            if (_announced?.SetEquals(_sets.On) == true) return;
            foreach (var listener in services.GetServices<IModuleSetListener>()) await listener.Use(_sets.On, ct);
            _announced = _sets.On;
        }
        finally { _one.Release(); }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(PollAsync(stoppingToken), FollowAsync(stoppingToken));

    async Task PollAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await TryAsync(ct);
            await Task.Delay(Look, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task FollowAsync(CancellationToken ct)
    {
        try { await foreach (var _ in feed.Listen(nameof(ModuleState), ct)) await TryAsync(ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }

    async Task TryAsync(CancellationToken ct)
    {
        try { await RefreshAsync(ct); }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
        catch (Exception e) { Stumbled(log, e); }
    }

    sealed record Sets(FrozenSet<string> On, FrozenSet<string> Ever);

    [LoggerMessage(Level = LogLevel.Error, Message = "The set of modules could not be read or followed; the old one stays for now.")]
    static partial void Stumbled(ILogger log, Exception e);
}
