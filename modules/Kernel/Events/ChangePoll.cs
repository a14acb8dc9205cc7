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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                var wanted = runtime.Feed.Wanted();
                if (!wanted.Nothing) await LookAsync(wanted, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
        }
    }

    async Task LookAsync(Wanted wanted, CancellationToken ct)
    {
        var (since, all, types) = (runtime.Now - Window, wanted.Everything is not null, wanted.Types.Keys.ToList());
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.OccurredAt > since && (all || types.Contains(e.SubjectType))).OrderBy(e => e.Id).Take(5000)
                .Select(e => new { e.Id, e.Type, e.SubjectType, e.SubjectId, e.OccurredAt }).ToListAsync(ct);
            // What happened before the first subscriber of a type came is nobody's news.
            foreach (var news in rows.ToLookup(r => wanted.IsNews(r.SubjectType, r.OccurredAt)))
                runtime.Feed.Publish(news.Select(r => Change.Of(module.Db!, r.Id, r.Type, r.SubjectType, r.SubjectId)), silent: !news.Key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for other instances' changes failed; it goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
