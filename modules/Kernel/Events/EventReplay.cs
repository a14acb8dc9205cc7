using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Events;

/// <summary>Marks a reaction whose effect follows from the events alone, in whatever order those of different objects come: it can be replayed from what is recorded.</summary>
public interface IProjection;

/// <summary>
/// Runs recorded events of all modules, history that was taken over included, through a module's projections. A delivery of such an event that is
/// still on its way has no second effect.
/// </summary>
public sealed class EventReplay(IServiceProvider services, ModuleRegistry modules, EventCatalog catalog, TimeProvider time)
{
    /// <summary>The action of the unit of work in which projections run during a replay.</summary>
    public const string Action = "Replay";

    const int Chunk = 500;

    /// <summary>Replays everything that is recorded now.</summary>
    /// <param name="into">The module whose projections take the events in.</param>
    /// <param name="progress">Told how many events are done, now and then; null when nobody asks.</param>
    /// <param name="ct">Ends it between two chunks; what was replayed stays.</param>
    /// <returns>How many events were replayed.</returns>
    public async Task<long> RunAsync(Module into, Func<long, Task>? progress, CancellationToken ct)
    {
        var consumers = catalog.All.Where(c => c.Module == into && typeof(IProjection).IsAssignableFrom(c.Reaction)).ToLookup(c => c.Event.Name);
        var types = consumers.Select(c => c.Key).ToList();
        var done = 0L;
        foreach (var publisher in modules.All.Where(m => m.Db is not null))
            for (var last = 0L; ; )
            {
                var rows = await NextAsync(publisher, types, last, ct);
                if (rows.Count == 0) break;
                await Transient.RetryAsync(() => TakeInAsync(publisher, into, rows, consumers, ct), ct);
                (last, done) = (rows[^1].Id, done + rows.Count);
                if (progress is not null) await progress(done);
            }
        return done;
    }

    async Task<List<EventRow>> NextAsync(Module publisher, List<string> types, long last, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(publisher.Db!);
        return await db.Set<EventRow>().AsNoTracking().Where(e => e.Id > last && types.Contains(e.Type)).OrderBy(e => e.Id).Take(Chunk).ToListAsync(ct);
    }

    async Task TakeInAsync(Module publisher, Module into, List<EventRow> rows, ILookup<string, Consumer> consumers, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(into.Db!);
        db.Work = new UnitOfWork(Caller.System with { Name = into.Name }, Action);
        var delivery = scope.ServiceProvider.GetRequiredService<Delivery>();
        var keys = rows.ConvertAll(r => $"{publisher.Name}:{r.Id}");
        var known = (await db.Set<InboxRow>().AsNoTracking().Where(i => keys.Contains(i.EventKey)).Select(i => new { i.EventKey, i.Consumer }).ToListAsync(ct))
            .Select(i => (i.EventKey, i.Consumer)).ToHashSet();
        foreach (var row in rows)
            foreach (var consumer in consumers[row.Type])
            {
                delivery.Set(publisher.Name, row);
                var reaction = ActivatorUtilities.CreateInstance(scope.ServiceProvider, consumer.Reaction);
                await (Task)typeof(IReaction<>).MakeGenericType(consumer.Event).GetMethod("On")!
                    .Invoke(reaction, BindingFlags.DoNotWrapExceptions, null, [EventJson.Read(row.Data, consumer.Event), ct], null)!;
                if (known.Add((delivery.EventKey, consumer.Name)))
                    db.Add(new InboxRow { EventKey = delivery.EventKey, Consumer = consumer.Name, HandledAt = time.GetUtcNow().UtcDateTime });
            }
        await db.SaveChangesAsync(ct);
        if (db.Database.CurrentTransaction is { } open) await open.CommitAsync(ct);
    }
}
