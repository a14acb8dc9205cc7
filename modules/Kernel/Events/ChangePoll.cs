using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>
/// Brings what other instances committed to this instance's subscribers. It looks at a window of the last seconds and drops what it has
/// seen: "everything after the last id" would miss rows whose transaction committed late.
/// </summary>
internal sealed partial class ChangePoll(ModuleRegistry modules, IServiceProvider services, DataRuntime runtime, ILogger<ChangePoll> log) : BackgroundService
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    bool _listening;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (runtime.Feed.HasListeners) await LookAsync(stoppingToken);
                else _listening = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
        }
    }

    async Task LookAsync(CancellationToken ct)
    {
        var since = runtime.Now - Window;
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.OccurredAt > since).OrderBy(e => e.Id).Take(5000).ToListAsync(ct);
            // What happened before the first subscriber came is nobody's news.
            runtime.Feed.Publish(module.Db!, rows, silent: !_listening);
        }
        _listening = true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for other instances' changes failed; it goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
