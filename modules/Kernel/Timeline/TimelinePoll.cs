using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Timeline;

/// <summary>
/// Brings entries that other instances committed to this instance's subscribers, by a window of the last seconds. It rests while nobody listens. An entry that another
/// instance dates back further than the window is seen at the next reading only.
/// </summary>
internal sealed class TimelinePoll(ModuleRegistry modules, IServiceProvider services, DataRuntime runtime, TimelineFeed feed) : Poller(services, TimeSpan.FromSeconds(1), failure: Microsoft.Extensions.Logging.LogLevel.Warning)
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    readonly Dictionary<SubjectRef, DateTime> _since = [];

    protected override Task RoundAsync(CancellationToken ct) => LookAsync(feed.Wanted(), ct);

    async Task LookAsync(IReadOnlyCollection<SubjectRef> wanted, CancellationToken ct)
    {
        var now = runtime.Now;
        foreach (var gone in _since.Keys.Except(wanted).ToList()) _since.Remove(gone);
        foreach (var subject in wanted) _since.TryAdd(subject, now); // what happened before somebody listened is nobody's news
        if (wanted.Count == 0) return;
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            foreach (var (subject, began) in _since)
            {
                var since = began > now - Window ? began : now - Window;
                var ids = await db.Set<TimelineRow>().AsNoTracking().Where(r => r.SubjectType == subject.Type && r.SubjectId == subject.Id && r.At > since).Select(r => r.EventId).ToListAsync(ct);
                feed.Publish(module.Db!, ids.Select(id => (subject, id)));
            }
        }
    }
}
