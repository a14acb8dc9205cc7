using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;

namespace Platform.Kernel.Timeline;

/// <summary>
/// Brings entries that other instances committed to this instance's subscribers, by a window of the last seconds. It rests while nobody listens. An entry that another
/// instance dates back further than the window is seen at the next reading only.
/// </summary>
internal sealed partial class TimelinePoll(ModuleRegistry modules, IServiceScopeFactory scopes, DataRuntime runtime, TimelineFeed feed, ILogger<TimelinePoll> log) : BackgroundService
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    readonly Dictionary<SubjectRef, DateTime> _since = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try { await LookAsync(feed.Wanted(), stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception e) { Stumbled(log, e); }
        }
    }

    async Task LookAsync(IReadOnlyCollection<SubjectRef> wanted, CancellationToken ct)
    {
        var now = runtime.Now;
        foreach (var gone in _since.Keys.Except(wanted).ToList()) _since.Remove(gone);
        foreach (var subject in wanted) _since.TryAdd(subject, now); // what happened before somebody listened is nobody's news
        if (wanted.Count == 0) return;
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            foreach (var (subject, began) in _since)
            {
                var since = began > now - Window ? began : now - Window;
                var ids = await db.Set<TimelineRow>().AsNoTracking().Where(r => r.SubjectType == subject.Type && r.SubjectId == subject.Id && r.At > since).Select(r => r.EventId).ToListAsync(ct);
                feed.Publish(module.Db!, ids.Select(id => (subject, id)));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for other instances' timeline entries failed; it goes on.")]
    static partial void Stumbled(ILogger log, Exception e);
}
