using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>
/// Brings what other instances committed to this instance's subscribers. It looks at a window of the last seconds and drops what it has
/// seen: "everything after the last id" would miss rows whose transaction committed late.
/// </summary>
internal sealed class ChangePoll(ModuleRegistry modules, IServiceProvider services, DataRuntime runtime) : Poller(services, TimeSpan.FromSeconds(1), failure: Microsoft.Extensions.Logging.LogLevel.Warning)
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    protected override async Task RoundAsync(CancellationToken ct)
    {
        var wanted = runtime.Feed.Wanted();
        if (wanted.Count > 0) await LookAsync(wanted, ct);
    }

    async Task LookAsync(IReadOnlyDictionary<string, DateTime> wanted, CancellationToken ct)
    {
        var (since, types) = (runtime.Now - Window, wanted.Keys.ToList());
        foreach (var module in modules.All.Where(m => m.Db is not null))
        {
            await using var scope = Services.CreateAsyncScope();
            var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(module.Db!);
            var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.OccurredAt > since && types.Contains(e.SubjectType)).OrderBy(e => e.Id).Take(5000)
                .Select(e => new { e.Id, e.Type, e.SubjectType, e.SubjectId, e.OccurredAt }).ToListAsync(ct);
            // What happened before the first subscriber of a type came is nobody's news.
            foreach (var news in rows.ToLookup(r => r.OccurredAt >= wanted[r.SubjectType]))
                runtime.Feed.Publish(news.Select(r => new Change(r.Type, r.SubjectType, r.SubjectId, ChangeFeed.KeyOf(module.Db!, r.Id))), silent: !news.Key);
        }
    }
}
